using Infra.Cli.StackFiles;
using Infra.Model.Findings;
using Infra.Model.Releases;
using Infra.Model.Settings;
using Infra.Model.Values;

namespace Infra.Cli.Change;

/// <summary>What an environment is compared with: a file, another environment, or a revision of the git repository.</summary>
internal static class Against
{
    /// <summary>Reads the definition to compare with.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="environment">The environment that is compared.</param>
    /// <param name="against">What the user wrote: the path of a file, an environment's name, or a revision.</param>
    /// <param name="option">The option after which they wrote it, for messages.</param>
    /// <returns>The definition under the name of the environment; nothing when the revision has no such environment.</returns>
    /// <exception cref="UserException">There is nothing of that name, or it cannot be used; everything that is wrong is reported.</exception>
    internal static EnvironmentDefinition? Read(DirectoryInfo project, EnvironmentName environment, string against, string option = "--against")
    {
        if (File.Exists(against))
            return new EnvironmentDefinition(environment, StackFile.Parse(against, Text(against)).Settings());
        if (StackFolder.Environments(project).Contains(against))
            return new EnvironmentDefinition(environment, StackFile.ReadEnvironment(project, against).Settings);

        var revision = GitRevision.Find(project, against)
            ?? throw new UserException($"neither a file nor an environment nor a git revision \"{against}\"", $"name one of them after {option}");
        var file = StackFolder.FileName(environment);
        if (revision.Read(file) is not { } text) return null;

        var settings = StackFile.Parse($"{against}:{file}", text).Settings();
        CheckReleases(revision, against, [settings.Release, .. settings.Pools.Values.SelectMany(pool => pool.Generations).Select(generation => generation.Server.Release)]);
        return new EnvironmentDefinition(environment, settings);
    }

    private static string Text(string file)
    {
        try
        {
            return StackReader.Decode(file, File.ReadAllBytes(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserException(file, $"a file that cannot be read ({exception.Message})", "mend its permissions");
        }
    }

    // The releases that are compared with are those of this checkout, which is right only because they never change. Up to 1db0685 they
    // were in the program's own folder.
    private static void CheckReleases(GitRevision revision, string against, IEnumerable<ReleaseName> names)
    {
        var edited = names.Select(name => $"{name}").Distinct().Order(StringComparer.Ordinal)
            .Where(name => (revision.Read($"Infra.Model/Releases/{name}.json") ?? revision.Read($"Infra/Releases/{name}.json")) is { } text && ReleaseCatalogue.Text(Value.Parse<ReleaseName>(name)) != text)
            .Select(name => new Finding(null, $"the release edited since {against}", "restore the file and publish a new release") { File = $"Infra.Model/Releases/{name}.json" })
            .ToList();
        if (edited.Count > 0) throw new UserException(edited);
    }
}
