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

    /// <summary>What to tell somebody who asked for an environment that is not there.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <param name="name">The name asked for.</param>
    /// <returns>One line.</returns>
    internal static string Missing(DirectoryInfo project, EnvironmentName name)
    {
        var environments = Environments(project);
        if (environments.Count == 0) return $"found no stack files in {project.FullName}; run ./infra of the project, or write Pulumi.{name}.yaml";

        var remedy = Spelling.Nearest(name.ToString(), environments) is { } nearest
            ? $"did you mean {nearest}?"
            : $"the environments are {string.Join(", ", environments)}";
        return $"found no environment \"{name}\" (no file {Prefix}{name}{Suffix}); {remedy}";
    }
}
