using Infra.Model.Lifecycle;
using Infra.Model.Rules;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Preview;

/// <summary>
/// The moves of generations from what is deployed to what is declared, judged by the table that judges the settings. Two changes that were
/// each legal by themselves may meet in one update; only the engine's document shows it.
/// </summary>
/// <param name="Deployed">The node groups as they are.</param>
/// <param name="Declared">The node groups as they are to be.</param>
/// <param name="Before">The release that is deployed; <see langword="null"/> if it is not known.</param>
/// <param name="After">The release that is declared; <see langword="null"/> if it is not known.</param>
internal sealed record PreviewMoves(
    ImmutableArray<PreviewNodeGroup> Deployed,
    ImmutableArray<PreviewNodeGroup> Declared,
    ReleaseName? Before,
    ReleaseName? After)
{
    private const string Apart = "deploy the earlier change by itself first: run its deployment again, or revert the later change and merge it again afterwards";

    /// <summary>Reads the moves of a preview.</summary>
    internal static PreviewMoves Of(PreviewDocument preview)
    {
        var steps = preview.Steps.GroupBy(step => step.Urn).Where(steps => steps.Any(step => step.Op != Operation.Refresh)).ToList();
        var before = States(steps.Select(group => (group.Key.Type, Old(group))));
        var after = States(steps.Select(group => (group.Key.Type, group.LastOrDefault(step => step is { Op: not Operation.Refresh, NewState.Delete: false })?.NewState)));

        return new PreviewMoves(Groups(before), Groups(after), PreviewRelease.Of(before), PreviewRelease.Of(after));

        ImmutableArray<PreviewNodeGroup> Groups(ILookup<string, PreviewState> states) =>
            [.. states[ResourceTypes.NodeGroup].Select(state => PreviewNodeGroup.Of(preview.Stack ?? "", state)).OfType<PreviewNodeGroup>()];
    }

    /// <summary>The generations that move.</summary>
    internal IEnumerable<(PreviewNodeGroup Group, Stage? From, Stage? To)> Moved =>
        from name in Deployed.Concat(Declared).Select(item => item.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        let before = Deployed.FirstOrDefault(item => item.Name == name)
        let after = Declared.FirstOrDefault(item => item.Name == name)
        where before?.Stage != after?.Stage
        select (after ?? before, before?.Stage, after?.Stage);

    /// <summary>Checks the moves.</summary>
    /// <param name="settings">The settings, which say what pools are given up; <see langword="null"/> if they are not known.</param>
    /// <returns>What is wrong, each once, at the pool or the release.</returns>
    internal IEnumerable<Finding> Check(EnvironmentSettings? settings)
    {
        var (old, current) = (Pools(Deployed, settings), Pools(Declared, settings));
        var moves = old.Keys.Intersect(current.Keys).OrderBy(place => $"{place.Pool} {place.Zone}", StringComparer.Ordinal)
            .SelectMany(place => PoolMoves.Check($"pools.{place.Pool}", old[place], current[place]).Select(finding => finding with { Path = $"pools.{place.Pool}" }));
        var release = Before is null || After is null ? [] : EnvironmentMoves.CheckRelease(new(Before, Largest(old)), new(After, Largest(current)))
            .Select(finding => finding.Path == "release" ? finding : finding with { Path = string.Join('.', (finding.Path ?? "").Split('.', '[').Take(2)) });

        return moves.Concat(release)
            .Select(finding => finding with { Rule = CheckKind.DeployedMovesOnce.Id, Remedy = IsTwice(finding) ? Apart : finding.Remedy })
            .DistinctBy(finding => finding.ToString());
    }

    private static bool IsTwice(Finding finding) =>
        finding.Found.Contains(" moves at once ", StringComparison.Ordinal) || finding.Found.EndsWith(" together with a move of servers", StringComparison.Ordinal);

    // What was there at the last update and is gone meanwhile has no other state than that of the refresh.
    private static PreviewState? Old(IEnumerable<PreviewStep> steps) =>
        (steps.FirstOrDefault(step => step is { Op: not Operation.Refresh, OldState.Delete: false }) ?? steps.FirstOrDefault(step => step.Op == Operation.Refresh))?.OldState;

    private static ILookup<string, PreviewState> States(IEnumerable<(string Type, PreviewState? State)> states) =>
        states.SelectMany(item => item.State is { } state ? ((string Type, PreviewState State)[])[(item.Type, state)] : []).ToLookup(item => item.Type, item => item.State, StringComparer.Ordinal);

    // A pool that spreads per zone is judged in each zone, as an update that failed may have moved one and not another.
    private static Dictionary<(PoolName Pool, string Zone), PoolSettings> Pools(IEnumerable<PreviewNodeGroup> groups, EnvironmentSettings? settings) =>
        groups.GroupBy(group => (group.Pool, group.Zone)).ToDictionary(place => place.Key, place =>
        {
            var bounds = place.FirstOrDefault(group => group.Stage == Stage.Enabled) ?? place.First();
            return new PoolSettings
            {
                Capacity = new CapacitySettings { Min = bounds.Min, Max = bounds.Max },
                Retiring = settings?.Pools.GetValueOrDefault(place.Key.Pool)?.Retiring ?? false,
                Generations = [.. place.OrderBy(group => group.Stage).ThenBy(group => group.Name, StringComparer.Ordinal).Select(group => group.Settings)],
            };
        });

    // For the release, the zone with the most generations stands for the pool.
    private static Dictionary<PoolName, PoolSettings> Largest(Dictionary<(PoolName Pool, string Zone), PoolSettings> pools) =>
        pools.GroupBy(pool => pool.Key.Pool).ToDictionary(zones => zones.Key, zones => zones.MaxBy(zone => zone.Value.Generations.Count).Value);
}
