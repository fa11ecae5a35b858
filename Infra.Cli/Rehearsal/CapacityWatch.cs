using Infra.Cli.Rehearsal.Emulator;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Rehearsal;

/// <summary>
/// Watches how many servers of each pool take load, after each single call that changes a node group. A pool that spreads per zone is
/// watched zone by zone, as nothing in one zone stands in for another.
/// </summary>
internal sealed class CapacityWatch
{

    private ImmutableSortedDictionary<string, int> _least = ImmutableSortedDictionary<string, int>.Empty;
    private ImmutableSortedDictionary<(string Pool, string Subnets), int> _lowest = ImmutableSortedDictionary<(string, string), int>.Empty;

    /// <summary>The fewest servers in each pool since the watch began: those of the place that had fewest, and how many it has to have.</summary>
    internal ImmutableSortedDictionary<string, (int Lowest, int Least)> Lowest => _least.ToImmutableSortedDictionary(
        pool => pool.Key,
        pool => (_lowest.Where(place => place.Key.Pool == pool.Key).Select(place => place.Value).DefaultIfEmpty(0).Min(), pool.Value),
        StringComparer.Ordinal);

    /// <summary>Begins to watch a change.</summary>
    /// <param name="before">The settings that are deployed; <see langword="null"/> if nothing is.</param>
    /// <param name="after">The settings that are to be deployed.</param>
    /// <param name="groups">The node groups that are there.</param>
    internal void Begin(EnvironmentSettings? before, EnvironmentSettings after, ImmutableArray<EmulatedNodeGroup> groups)
    {
        // What is only just made cannot be below its minimum yet, and what is given up may be.
        _least = before is null
            ? ImmutableSortedDictionary<string, int>.Empty
            : Minimum(before).Where(pool => Minimum(after).ContainsKey(pool.Key)).ToImmutableSortedDictionary(
                pool => pool.Key,
                pool => Math.Min(pool.Value, Minimum(after)[pool.Key]),
                StringComparer.Ordinal);
        _lowest = Capacity(groups);
    }

    /// <summary>Looks at the node groups after a call.</summary>
    /// <param name="groups">The node groups that are there now.</param>
    internal void Look(ImmutableArray<EmulatedNodeGroup> groups)
    {
        var now = Capacity(groups);
        _lowest = _lowest.Keys.Union(now.Keys).ToImmutableSortedDictionary(
            place => place,
            place => Math.Min(now.GetValueOrDefault(place), _lowest.GetValueOrDefault(place, int.MaxValue)));
    }

    internal IEnumerable<Finding> Findings() =>
        from pool in Lowest
        where pool.Value.Lowest < pool.Value.Least
        select new Finding($"pools.{pool.Key}", $"{pool.Value.Lowest} enabled servers during the step, below the minimum of {pool.Value.Least}", "enable the successor with enough servers before others are removed");

    /// <summary>Whether a pool has what its settings ask for, once a change is over.</summary>
    internal static IEnumerable<Finding> Short(EnvironmentSettings settings, ImmutableArray<EmulatedNodeGroup> groups) =>
        from pool in Minimum(settings)
        let lowest = Capacity(groups).Where(place => place.Key.Pool == pool.Key).Select(place => place.Value).DefaultIfEmpty(0).Min()
        where lowest < pool.Value
        select new Finding($"pools.{pool.Key}", $"{lowest} enabled servers after the step, below the minimum of {pool.Value}", "enable the successor with enough servers");

    private static ImmutableSortedDictionary<string, int> Minimum(EnvironmentSettings settings) => settings.Pools
        .Where(pool => !pool.Value.Retiring)
        .ToImmutableSortedDictionary(pool => pool.Key.ToString(), pool => pool.Value.Capacity.Min, StringComparer.Ordinal);

    // A place without an enabled group counts too: it is where capacity is missing.
    private static ImmutableSortedDictionary<(string Pool, string Subnets), int> Capacity(ImmutableArray<EmulatedNodeGroup> groups) => groups
        .GroupBy(group => (group.Pool, group.Subnets))
        .ToImmutableSortedDictionary(place => place.Key, place => place.Where(group => group.Stage == StageWord.Enabled).Sum(group => group.Desired));
}
