using System.Collections.Immutable;
using System.Text.Json;
using Infra.Cli.Change;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;

namespace Infra.Cli.Promotion;

/// <summary>The release that an environment runs with all its servers, as far as git can tell.</summary>
/// <param name="Release">The release.</param>
/// <param name="Since">The commit that brought it, with its day.</param>
/// <param name="Deployed">The commit that was deployed last; nothing when no tag says so.</param>
public sealed record ProvenRelease(ReleaseName Release, string Since, string? Deployed)
{
    // As far back as one looks for the commit that brought a release.
    private const int MostCommits = 50;

    /// <summary>The tag that the deploy workflow moves to the commit whose update and check afterwards went well.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>The tag's name.</returns>
    public static string Tag(EnvironmentName environment) => $"deployed/{environment}";

    /// <summary>Looks at the history of an environment.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="environment">The environment as its file describes it now.</param>
    /// <returns>The release, or why it is not proven: each reason with the next step.</returns>
    internal static (ProvenRelease? Release, ImmutableArray<Finding> Reasons) Of(DirectoryInfo project, EnvironmentDefinition environment)
    {
        var file = StackFolder.FileName(environment.Name);
        if (GitRevision.Head(project) is not { } head)
            return (null, [new Finding(null, $"no git history in {project.FullName}", "promote reads from it what was deployed, so run it in a clone of the project")]);

        var tag = GitRevision.Find(project, $"refs/tags/{Tag(environment.Name)}");
        ImmutableArray<Finding> reasons =
        [
            .. Committed(project, head, file, "commit and deploy them, or take them back"),
            .. tag is null || tag.Read(file) == head.Read(file)
                ? []
                : (Finding[])[new Finding(null, $"changes since it was deployed ({tag.Describe()}, by the tag {Tag(environment.Name)})", "deploy them first") { File = file }],
            .. environment.Settings.Pools.OrderBy(pool => pool.Key.ToString(), StringComparer.Ordinal).SelectMany(pool => Unfinished(file, environment, pool.Key, pool.Value)),
        ];

        return reasons.IsEmpty ? (new ProvenRelease(environment.Settings.Release, First(project, file, environment.Settings.Release) ?? head.Describe(), tag?.Describe()), []) : (null, reasons);
    }

    /// <summary>Whether a file is as it was committed.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="head">The commit that is checked out.</param>
    /// <param name="file">The file.</param>
    /// <param name="remedy">What to do with changes.</param>
    /// <returns>No reason or one.</returns>
    internal static IEnumerable<Finding> Committed(DirectoryInfo project, GitRevision head, string file, string remedy) => head.Read(file) switch
    {
        null => [new Finding(null, "no committed version", "commit it and deploy it") { File = file }],
        var text when Lines(text) != Lines(EditableFile.Read(project, file).Text) => [new Finding(null, "changes that are not committed", remedy) { File = file }],
        _ => [],
    };

    // A checkout may have other line ends than the commit.
    private static string Lines(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    private static IEnumerable<Finding> Unfinished(string file, EnvironmentDefinition environment, PoolName name, PoolSettings pool) =>
        from generation in pool.Generations
        let found = generation.Stage != Stage.Enabled ? $"a generation in {JsonNamingPolicy.CamelCase.ConvertName(generation.Stage.ToString())}"
            : !Runs(generation, environment.Settings.Release) ? $"servers of {generation.Server.Release} enabled, other than those of {environment.Settings.Release}"
            : null
        where found is not null
        select new Finding($"pools.{name}", found, $"finish the rollout, to which ./infractl rollout {environment.Name} --plan {environment.Settings.Release} shows the way") { File = file };

    private static bool Runs(GenerationSettings generation, ReleaseName release) =>
        generation.Server.HasContentOf(generation.Server with { Release = release });

    private static string? First(DirectoryInfo project, string file, ReleaseName release) => GitRevision.History(project, file, MostCommits)
        .TakeWhile(item => ReleaseIn(item.Revision, file) == release)
        .Select(item => $"{item.Commit} of {item.Day}")
        .LastOrDefault();

    // What today's rules refuse is where the history ends that can be compared.
    private static ReleaseName? ReleaseIn(GitRevision revision, string file)
    {
        try
        {
            return revision.Read(file) is { } text ? StackFile.Parse(file, text).Settings().Release : null;
        }
        catch (UserException)
        {
            return null;
        }
    }
}
