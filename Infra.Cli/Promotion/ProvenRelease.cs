using Infra.Cli.Change;
using Infra.Cli.StackFiles;
using Infra.Cli.Tools;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Promotion;

/// <summary>The release that an environment runs with all its servers, as far as git can tell.</summary>
/// <param name="Release">The release.</param>
/// <param name="Since">The commit that brought it, with its day.</param>
/// <param name="Evidence">By what it is taken as deployed.</param>
internal sealed record ProvenRelease(ReleaseName Release, string Since, string Evidence)
{
    // As far back as one looks for the commit that brought a release.
    private const int MostCommits = 50;

    /// <summary>Looks at the history of an environment.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="environment">The environment as its file describes it now.</param>
    /// <param name="stop">Stops git.</param>
    /// <returns>The release, or why it is not proven: each reason with the next step.</returns>
    internal static async Task<(ProvenRelease? Release, ImmutableArray<Finding> Reasons)> OfAsync(DirectoryInfo project, EnvironmentDefinition environment, CancellationToken stop)
    {
        var (git, file) = (new Git(project, stop), StackFolder.FileName(environment.Name));
        var (evidence, head, undeployed) = await DeployedAsync(project, environment, git);
        ImmutableArray<Finding> reasons =
        [
            .. undeployed,
            .. head is null ? [] : environment.Settings.Pools.OrderBy(pool => pool.Key.ToString(), StringComparer.Ordinal).SelectMany(pool => Unfinished(file, environment, pool.Key, pool.Value)),
        ];
        return reasons.IsEmpty && head is not null
            ? (new ProvenRelease(environment.Settings.Release, await FirstAsync(git, file, environment.Settings.Release) ?? await head.DescribeAsync(), evidence), [])
            : (null, reasons);
    }

    /// <summary>Looks whether an environment's file is deployed as it is.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="environment">The environment as its file describes it now.</param>
    /// <param name="git">The repository.</param>
    /// <returns>By what it is taken as deployed, the commit that is checked out, and why it is not deployed: each reason with the next step.</returns>
    internal static async Task<(string Evidence, GitRevision? Head, ImmutableArray<Finding> Reasons)> DeployedAsync(DirectoryInfo project, EnvironmentDefinition environment, Git git)
    {
        var file = StackFolder.FileName(environment.Name);
        if (await GitRevision.HeadAsync(git) is not { } head)
            return ("", null, [new Finding(null, $"no git history in {project.FullName}", "promote reads there what was deployed, so run it in a clone of the project")]);

        var (deployed, unknown) = await DeployedCommit.OfAsync(git, environment.Name);
        var commit = deployed?.Commit is { } tagged ? await tagged.DescribeAsync() : null;
        ImmutableArray<Finding> reasons =
        [
            .. unknown,
            .. await CommittedAsync(project, head, file, "commit and deploy them, or undo them"),
            .. deployed?.Commit is not { } last || await last.ReadAsync(file) == await head.ReadAsync(file)
                ? []
                : (Finding[])[new Finding(null, $"changes after commit {commit}, which the tag {DeployedCommit.Tag(environment.Name)} names as deployed{(deployed.Silence is { } silence ? $" ({silence})" : "")}", "deploy them first") { File = file }],
        ];
        var evidence = commit is null ? $"there is no tag {DeployedCommit.Tag(environment.Name)}, so what is committed is assumed to be deployed"
            : deployed!.Silence is { } doubt ? $"deployed with commit {commit} as far as this clone knows; {doubt}"
            : $"deployed with commit {commit}";
        return (evidence, head, reasons);
    }

    /// <summary>Whether a file is as it was committed.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="head">The commit that is checked out.</param>
    /// <param name="file">The file.</param>
    /// <param name="remedy">What to do with changes.</param>
    /// <returns>No reason or one.</returns>
    internal static async Task<IEnumerable<Finding>> CommittedAsync(DirectoryInfo project, GitRevision head, string file, string remedy) => await head.ReadAsync(file) switch
    {
        null => [new Finding(null, "no committed version", "commit it and deploy it") { File = file }],
        var text when Lines(text) != Lines(EditableFile.Read(project, file).Text) => [new Finding(null, "changes that are not committed", remedy) { File = file }],
        _ => [],
    };

    // A checkout may have other line ends than the commit.
    private static string Lines(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private static IEnumerable<Finding> Unfinished(string file, EnvironmentDefinition environment, PoolName name, PoolSettings pool) =>
        from generation in pool.Generations
        let found = generation.Stage != Stage.Enabled ? $"a generation in {generation.Stage.Word()}"
            : !Runs(generation, environment.Settings.Release) ? $"servers of {generation.Server.Release} enabled, other than those of {environment.Settings.Release}"
            : null
        where found is not null
        select new Finding($"pools.{name}", found, $"finish the rollout; ./infractl rollout {environment.Name} --plan {environment.Settings.Release} lists the steps") { File = file };

    private static bool Runs(GenerationSettings generation, ReleaseName release) =>
        generation.Server.HasContentOf(generation.Server with { Release = release });

    private static async Task<string?> FirstAsync(Git git, string file, ReleaseName release)
    {
        string? first = null;
        foreach (var (revision, commit, day) in await GitRevision.HistoryAsync(git, file, MostCommits))
        {
            if ((await revision.SettingsAsync(file))?.Release != release) break;

            first = $"{commit} ({day})";
        }

        return first;
    }
}
