using Infra.Values;

namespace Infra.Cli.StackFiles;

/// <summary>The stack files of a project.</summary>
public static class StackFolder
{
    private const string Prefix = "Pulumi.";
    private const string Suffix = ".yaml";

    /// <summary>The names of the environments that have a stack file, in ordinal order.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <returns>The names; files whose name is no environment's are left out.</returns>
    public static IReadOnlyList<string> Environments(DirectoryInfo project) =>
    [
        .. project.EnumerateFiles($"{Prefix}*{Suffix}")
            .Where(file => file.Name.Length > Prefix.Length + Suffix.Length - 1)
            .Select(file => file.Name[Prefix.Length..^Suffix.Length])
            .Where(name => EnvironmentName.TryParse(name, out _))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The name of an environment's stack file.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>The name, without folders.</returns>
    public static string FileName(EnvironmentName environment) => $"{Prefix}{environment}{Suffix}";

    /// <summary>Finds an environment that somebody names.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <param name="environment">What they wrote.</param>
    /// <returns>The environment's name; it has a stack file.</returns>
    /// <exception cref="UserException">There is no such environment.</exception>
    internal static EnvironmentName Find(DirectoryInfo project, string environment)
    {
        if (!EnvironmentName.TryParse(environment, out var name))
            throw new UserException($"found the environment \"{environment}\"; write {EnvironmentName.Expected}");

        return File.Exists(Path.Combine(project.FullName, FileName(name))) ? name : throw new UserException(Missing(project, name));
    }

    private static string Missing(DirectoryInfo project, EnvironmentName name)
    {
        var environments = Environments(project);
        if (environments.Count == 0) return $"found no stack files in {project.FullName}; run ./infra of the project, or write {FileName(name)}";

        var remedy = Spelling.Nearest(name.ToString(), environments) is { } nearest
            ? $"did you mean {nearest}?"
            : $"the environments are {string.Join(", ", environments)}";
        return $"found no environment \"{name}\" (no file {FileName(name)}); {remedy}";
    }
}
