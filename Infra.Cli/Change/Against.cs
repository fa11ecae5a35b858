using Infra.Cli.Files;
using Infra.Cli.StackFiles;
using Infra.Cli.Tools;
using Infra.Model.Releases;

namespace Infra.Cli.Change;

/// <summary>What an environment is compared with: a file, another environment, or a revision of the git repository.</summary>
internal static class Against
{
    /// <summary>Reads the definition to compare with.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="environment">The environment that is compared.</param>
    /// <param name="against">What the user wrote: the path of a file, an environment's name, or a revision.</param>
    /// <param name="stop">Stops git.</param>
    /// <param name="option">The option after which they wrote it, for messages.</param>
    /// <returns>The definition under the name of the environment; <see langword="null"/> if the revision has no such environment.</returns>
    /// <exception cref="UserException">There is nothing of that name, or it cannot be used; everything that is wrong is reported.</exception>
    internal static async Task<EnvironmentDefinition?> ReadAsync(
        DirectoryInfo project, EnvironmentName environment, string against, CancellationToken stop, string option = "--against")
    {
        if (Path.Exists(against) && !Directory.Exists(against)) return new EnvironmentDefinition(environment, StackFile.Parse(against, InputFile.Text(against, against)).Settings());

        var git = new Git(project, stop);
        if (StackFolder.Environments(project).Contains(against))
        {
            if (await IsRevisionAsync(git, against)) throw await AmbiguousAsync(project, git, against, option);

            return new EnvironmentDefinition(environment, StackFile.ReadEnvironment(project, against).Settings);
        }

        var revision = await GitRevision.FindAsync(git, against)
            ?? throw new UserException($"neither a file nor an environment nor a git revision \"{against}\"", $"name one of them after {option}");
        var file = StackFolder.FileName(environment);
        if (await revision.ReadAsync(file) is not { } text) return null;

        var settings = StackFile.Parse($"{against}:{file}", text).Settings();
        await CheckReleasesAsync(revision, against, [settings.Release, .. settings.Pools.Values.SelectMany(pool => pool.Generations).Select(generation => generation.Server.Release)]);
        return new EnvironmentDefinition(environment, settings);
    }

    private static async Task<bool> IsRevisionAsync(Git git, string name) =>
        Git.IsInstalled && await git.IsRepositoryAsync() && await GitRevision.FindAsync(git, name) is not null;

    private static async Task<UserException> AmbiguousAsync(DirectoryInfo project, Git git, string name, string option)
    {
        var file = Path.GetRelativePath(".", Path.Combine(project.FullName, $"Pulumi.{name}.yaml"));
        var revision = (await git.OutputAsync("rev-parse", "--symbolic-full-name", name))?.Trim();
        return new UserException($"both an environment and a git revision \"{name}\"", $"write {option} {file} for the environment, or {option} {(string.IsNullOrEmpty(revision) ? $"{name}^0" : revision)} for the revision");
    }

    // The releases that are compared with are those of this checkout, which is right only because they never change. Up to 1db0685 they
    // were in the program's own folder.
    private static async Task CheckReleasesAsync(GitRevision revision, string against, IEnumerable<ReleaseName> names)
    {
        var edited = new List<Finding>();
        foreach (var name in names.Select(name => $"{name}").Distinct().Order(StringComparer.Ordinal))
        {
            var release = ReleaseCatalogue.File(Value.Parse<ReleaseName>(name));
            var text = await revision.ReadAsync(release.File) ?? await revision.ReadAsync($"Infra/Releases/{name}.json");
            if (text is not null && release.Text != text)
                edited.Add(new Finding(null, $"the release edited since {against}", "restore the file and publish a new release") { File = release.File });
        }

        if (edited.Count > 0) throw new UserException(edited);
    }
}
