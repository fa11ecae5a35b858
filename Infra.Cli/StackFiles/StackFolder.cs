namespace Infra.Cli.StackFiles;

/// <summary>The stack files of a project.</summary>
internal static class StackFolder
{
    private const string Prefix = "Pulumi.";
    private const string Suffix = ".yaml";

    /// <summary>The names of the environments that have a stack file, in ordinal order.</summary>
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
    /// <returns>The name, without folders.</returns>
    public static string FileName(EnvironmentName environment) => environment.StackFile;

    /// <summary>The files that look like stack files and are read by nobody.</summary>
    /// <returns>What is wrong with each, in ordinal order of the files.</returns>
    internal static IReadOnlyList<Finding> Misnamed(DirectoryInfo project) => !project.Exists ? [] :
    [
        .. from file in project.EnumerateFiles($"{Prefix}*.*").Select(file => file.Name).Order(StringComparer.Ordinal)
           let ending = Path.GetExtension(file)
           where ending.ToLowerInvariant() is Suffix or ".yml" && file.Length > Prefix.Length + ending.Length
           let name = file[Prefix.Length..^ending.Length]
           let right = EnvironmentName.TryParse(name.ToLowerInvariant(), out var environment) ? FileName(environment) : null
           where file != right
           select (right is null
               ? new Finding(null, $"a stack file for \"{name}\", which is no name of an environment, so that nothing here reads it", $"write {EnvironmentName.Expected}")
               : new Finding(null, "a stack file that nothing here reads", $"rename it to {right}{(File.Exists(Path.Combine(project.FullName, right)) ? ", which exists, or remove it" : "")}")) with { File = file },
    ];

    /// <summary>Finds an environment that somebody names.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <param name="environment">What they wrote.</param>
    /// <returns>The environment's name; it has a stack file.</returns>
    /// <exception cref="UserException">There is no such environment.</exception>
    internal static EnvironmentName Find(DirectoryInfo project, string environment)
    {
        if (!EnvironmentName.TryParse(environment, out var name))
            throw new UserException($"the environment \"{environment}\"", $"write {EnvironmentName.Expected}");

        return Path.Exists(Path.Combine(project.FullName, FileName(name))) ? name : throw new UserException(Missing(project, name));
    }

    /// <summary>Finds the environments that somebody names.</summary>
    /// <param name="project">The folder with the stack files.</param>
    /// <param name="environments">What they wrote; nothing for all.</param>
    /// <returns>The environments' names, at least one; each has a stack file.</returns>
    /// <exception cref="UserException">There is no such environment, or an empty list; all that are missing are reported.</exception>
    internal static IReadOnlyList<EnvironmentName> Find(DirectoryInfo project, IReadOnlyCollection<string> environments)
    {
        IReadOnlyCollection<string> wanted = environments.Count > 0 ? environments : Environments(project);
        if (wanted.Count == 0) throw new UserException([NoStackFiles(project), .. Misnamed(project)]);

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
        new(null, $"no stack files in {project.FullName}", $"run ./infractl of the project, or write one, such as {Prefix}dev{Suffix}");

    private static Finding Missing(DirectoryInfo project, EnvironmentName name)
    {
        if (Misnamed(project).FirstOrDefault(item => string.Equals(Path.GetFileNameWithoutExtension(item.File), $"{Prefix}{name}", StringComparison.OrdinalIgnoreCase)) is { } misnamed)
            return misnamed;

        var environments = Environments(project);
        if (environments.Count == 0) return NoStackFiles(project);

        var remedy = Spelling.Nearest(name.ToString(), environments) is { } nearest
            ? $"did you mean {nearest}?"
            : $"the environments are {string.Join(", ", environments)}";
        return new Finding(null, $"no environment \"{name}\" (no file {FileName(name)})", remedy);
    }
}
