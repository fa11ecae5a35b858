using Infra.Cli.Files;
using Infra.Model.Proofs;

namespace Infra.Cli.Proofs;

/// <summary>The evidence of a project, in files beside its stack files.</summary>
internal static class ProofFolder
{
    /// <summary>Checks whether what a change enables has been tested.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="before">The environment before; <see langword="null"/> if it is new.</param>
    /// <param name="after">The environment afterwards.</param>
    /// <param name="today">The day from which the age of evidence is counted.</param>
    /// <returns>What is missing.</returns>
    internal static IReadOnlyList<Finding> Check(DirectoryInfo project, EnvironmentDefinition? before, EnvironmentDefinition after, DateOnly today) =>
        [.. ProofGate.Check(before, after, file => Read(project, file), today)];

    /// <summary>Reads a file.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="file">Its path from there, with slashes.</param>
    /// <returns>Its text; <see langword="null"/> if there is none.</returns>
    internal static string? Read(DirectoryInfo project, string file) =>
        FileTree.At(project.FullName, file) is var path && File.Exists(path) ? InputFile.Text(file, path).ReplaceLineEndings("\n") : null;
}
