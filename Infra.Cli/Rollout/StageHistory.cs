using Infra.Cli.Change;
using Infra.Cli.StackFiles;
using Infra.Cli.Tools;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;

namespace Infra.Cli.Rollout;

/// <summary>Since which commit each generation is in its stage.</summary>
internal static class StageHistory
{
    // A rollout takes days, not years; who wants to know more asks git.
    private const int MostCommits = 50;

    /// <summary>Reads the history of a stack file.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="environment">The environment as its file describes it now.</param>
    /// <param name="stop">Stops git.</param>
    /// <returns>For each generation the commit and its day, for example <c>since 1a2b3c4 (2026-11-22)</c>; no entry if git does not know it.</returns>
    internal static async Task<IReadOnlyDictionary<GenerationSettings, string>> OfAsync(DirectoryInfo project, EnvironmentDefinition environment, CancellationToken stop)
    {
        var since = new Dictionary<GenerationSettings, string>(ReferenceEqualityComparer.Instance);
        var left = environment.Settings.Pools.SelectMany(pool => pool.Value.Generations.Select(generation => (Pool: pool.Key, Generation: generation))).ToList();
        var file = StackFolder.FileName(environment.Name);

        foreach (var (revision, commit, day) in await GitRevision.HistoryAsync(new Git(project, stop), file, MostCommits))
        {
            var then = await revision.SettingsAsync(file);
            left.RemoveAll(item => then is null || !Has(then, item.Pool, item.Generation));
            if (left.Count == 0) break;

            foreach (var (_, generation) in left) since[generation] = $"since {commit} ({day})";
        }

        return since;
    }

    private static bool Has(EnvironmentSettings settings, PoolName pool, GenerationSettings generation) =>
        settings.Pools.TryGetValue(pool, out var old)
        && old.Generations.Any(other => other.Stage == generation.Stage && other.Server.HasContentOf(generation.Server));
}
