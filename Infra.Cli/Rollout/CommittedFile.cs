using Infra.Cli.Change;
using Infra.Cli.StackFiles;
using Infra.Cli.Tools;
using Infra.Model.Lifecycle;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Rollout;

/// <summary>What is committed of a stack file, which is what a move is judged against.</summary>
/// <param name="Settings">The settings; <see langword="null"/> if nothing can be compared.</param>
/// <param name="Silence">Why nothing can be compared; <see langword="null"/> if it can.</param>
/// <param name="Past">The settings of earlier commits that changed the file, the latest first.</param>
internal sealed record CommittedFile(EnvironmentSettings? Settings, string? Silence, IReadOnlyList<CommittedFile.Revision> Past)
{
    // A rollout takes days, not years; who wants to know more asks git.
    private const int MostCommits = 50;

    /// <summary>Reads what is committed.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="against">What counts as committed, in the words of <c>diff --against</c>; <see langword="null"/> for HEAD.</param>
    /// <param name="stop">Stops git.</param>
    /// <exception cref="Infra.Model.Findings.UserException">There is no such revision.</exception>
    internal static async Task<CommittedFile> ReadAsync(DirectoryInfo project, EnvironmentName environment, string? against, CancellationToken stop)
    {
        var (git, file) = (new Git(project, stop), StackFolder.FileName(environment));
        var head = await GitRevision.HeadAsync(git);
        var past = head is null ? [] : await PastAsync(git, file);
        if (against is not null)
        {
            var settings = (await Against.ReadAsync(project, environment, against, stop))?.Settings;
            return new CommittedFile(settings, settings is null ? $"{against} has no {file}" : null, past);
        }

        if (head is null) return new CommittedFile(null, "there is no git repository with a commit", past);

        var committed = await head.SettingsAsync(file);
        return new CommittedFile(committed, committed is null ? $"HEAD has no {file} that can be read" : null, past);
    }

    /// <summary>What came before a pool.</summary>
    internal PoolHistory Of(PoolName pool)
    {
        var committed = Settings?.Pools.GetValueOrDefault(pool);
        var earlier = committed is null ? null : Past.TakeWhile(revision => revision.Settings.Pools.ContainsKey(pool)).Select(revision => revision.Settings.Pools[pool])
            .FirstOrDefault(before => GenerationStep.Of(before, committed).Any(step => step.IsMove));
        return new PoolHistory(committed, earlier);
    }

    /// <summary>The moves of a service that are not committed, in words.</summary>
    /// <returns>The moves; none if it is not known what is committed.</returns>
    internal IReadOnlyList<string> Uncommitted(DeclaredService service) => Settings is null
        ? []
        : ServiceMoves.Describe(Settings.AllServices().FirstOrDefault(other => other.Path == service.Path)?.Settings ?? service.Settings with { Versions = [] }, service.Settings);

    /// <summary>Says that a move is judged with less, where nothing is known of what is committed.</summary>
    /// <param name="what">What moves: <c>pool</c> or <c>service</c>.</param>
    /// <returns>The warning; <see langword="null"/> if it is known.</returns>
    internal string? Warning(string what) => Silence is null
        ? null
        : $"warning: {Silence}, so the move is judged against the file as it is; a second move of one {what} in one deployment is not seen";

    /// <summary>What comes after an edit.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="after">The text of its file after the edit.</param>
    internal string Next(EnvironmentName environment, string after) => Settings is { } settings && settings.ToJson() == StackFile.Parse(environment.StackFile, after).Settings().ToJson()
        ? "nothing, as the settings are those that are committed"
        : $"commit it, then pulumi up --stack {environment}";

    /// <summary>Since which commit a generation is in its stage.</summary>
    /// <returns>The commit and its day, for example <c>1a2b3c4 (2026-11-22)</c>; <see langword="null"/> if git does not know it.</returns>
    internal string? Since(PoolName pool, GenerationSettings generation) =>
        Past.TakeWhile(revision => Has(revision.Settings, pool, generation)).LastOrDefault()?.Name;

    /// <summary>Whether a generation is committed as it is.</summary>
    /// <returns>Whether it is; <see langword="null"/> if that is not known.</returns>
    internal bool? Has(PoolName pool, GenerationSettings generation) => Settings is null ? null : Has(Settings, pool, generation, withSize: true);

    private static async Task<IReadOnlyList<Revision>> PastAsync(Git git, string file)
    {
        var past = new List<Revision>();
        foreach (var (revision, commit, day) in await GitRevision.HistoryAsync(git, file, MostCommits))
        {
            if (await revision.SettingsAsync(file) is not { } settings) break;

            past.Add(new Revision($"{commit} ({day})", settings));
        }

        return past;
    }

    private static bool Has(EnvironmentSettings settings, PoolName pool, GenerationSettings generation, bool withSize = false) =>
        settings.Pools.TryGetValue(pool, out var old)
        && old.Generations.Any(other => other.Stage == generation.Stage && (!withSize || other.TestSize == generation.TestSize) && other.Server.HasContentOf(generation.Server));

    /// <summary>The file in one commit.</summary>
    /// <param name="Name">The commit and its day.</param>
    /// <param name="Settings">Its settings.</param>
    internal sealed record Revision(string Name, EnvironmentSettings Settings);
}
