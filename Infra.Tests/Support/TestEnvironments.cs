using Infra.Cli.Plan;
using Infra.Cli.StackFiles;
using Infra.Model.Plans;
using Infra.Model.Settings;

namespace Infra.Tests.Support;

/// <summary>
/// The environments that golden files and tests of behaviour are about. The stack files at the root are a user's, who may change
/// them: only <c>Infra.Tests.Root</c> reads those.
/// </summary>
internal static class TestEnvironments
{
    /// <summary>The folder with their stack files.</summary>
    internal static DirectoryInfo Folder { get; } = new(Path.Combine(RepositoryFolder.Root.FullName, "Infra.Tests", "Environments"));

    /// <summary>Their names.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["dev", "staging", "prod"];

    /// <summary>Their names, for theories.</summary>
    internal static TheoryData<string> Data => [.. Names];

    /// <summary>The text of a stack file.</summary>
    /// <param name="environment">The environment.</param>
    internal static string TextOf(string environment) => File.ReadAllText(Path.Combine(Folder.FullName, $"Pulumi.{environment}.yaml"));

    /// <summary>An environment.</summary>
    /// <param name="name">Its name.</param>
    internal static EnvironmentDefinition Read(string name) => StackFile.ReadEnvironment(Folder, name);

    /// <summary>The plan of an environment.</summary>
    /// <param name="name">Its name.</param>
    internal static Task<EnvironmentPlan> PlanAsync(string name) => PlanRecorder.RecordAsync(Read(name));
}
