using Infra.Model.Findings;
using Infra.Model.Values;

namespace Infra.Cli.StackFiles;

/// <summary>The stack files of a project.</summary>
public static class StackFolder
{
    private const string Prefix = "Pulumi.";
    private const string Suffix = ".yaml";

    /// <summary>The names of the environments that have a stack file, in ordinal order.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <returns>The names; files whose name is no environment's are left out.</returns>
    public static IReadOnlyList<string> Environments(DirectoryInfo project) => !project.Exists ? [] :
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
    public static string FileName(EnvironmentName environment) => environment.StackFile;

    /// <summary>Finds an environment that somebody names.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <param name="environment">What they wrote.</param>
    /// <returns>The environment's name; it has a stack file.</returns>
    /// <exception cref="UserException">There is no such environment.</exception>
    internal static EnvironmentName Find(DirectoryInfo project, string environment)
    {
        if (!EnvironmentName.TryParse(environment, out var name))
            throw new UserException($"the environment \"{environment}\"", $"write {EnvironmentName.Expected}");

        return File.Exists(Path.Combine(project.FullName, FileName(name))) ? name : throw new UserException(Missing(project, name));
    }

    /// <summary>Finds the environments that somebody names.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <param name="environments">What they wrote; nothing for all.</param>
    /// <returns>The environments' names, at least one; each has a stack file.</returns>
    /// <exception cref="UserException">There is no such environment, or none at all; all that are missing are reported.</exception>
    internal static IReadOnlyList<EnvironmentName> Find(DirectoryInfo project, IReadOnlyCollection<string> environments)
    {
        IReadOnlyCollection<string> wanted = environments.Count > 0 ? environments : Environments(project);
        if (wanted.Count == 0) throw new UserException(NoStackFiles(project));

        var (names, problems) = (new List<EnvironmentName>(), new List<Finding>());
        foreach (var environment in wanted)
        {
            try
            {
                names.Add(Find(project, environment));
            }
            catch (UserException exception)
            {
                problems.AddRange(exception.Findings);
            }
        }

        return problems.Count == 0 ? names : throw new UserException(problems);
    }

    private static Finding NoStackFiles(DirectoryInfo project) =>
        new Finding(null, $"no stack files in {project.FullName}", $"run ./infractl of the project, or write one, such as {Prefix}dev{Suffix}");

    private static Finding Missing(DirectoryInfo project, EnvironmentName name)
    {
        var environments = Environments(project);
        if (environments.Count == 0) return NoStackFiles(project);

        var remedy = Spelling.Nearest(name.ToString(), environments) is { } nearest
            ? $"did you mean {nearest}?"
            : $"the environments are {string.Join(", ", environments)}";
        return new Finding(null, $"no environment \"{name}\" (no file {FileName(name)})", remedy);
    }
}
