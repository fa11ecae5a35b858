using Infra.Model.Settings;
using Infra.Model.Settings.Network;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Capacities;

/// <summary>What a pool can hold.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Minimum">The fewest servers, in all zones.</param>
/// <param name="Maximum">The most servers, in all zones, of one generation.</param>
/// <param name="Node">What one of its servers has for pods.</param>
/// <param name="TakesEveryPod">Whether pods without tolerations run there.</param>
/// <param name="Limits">What ends its growth, in servers in all zones: the first to end first, what is unknown last.</param>
public sealed record PoolCapacity(PoolName Pool, int Minimum, int Maximum, NodeRoom Node, bool TakesEveryPod, IReadOnlyList<CapacityLimit> Limits)
{
    /// <summary>The pods that it holds at its most servers.</summary>
    public long Pods => (long)Maximum * Node.Pods;

    /// <summary>The processor time for pods at its most servers, in thousandths of a core.</summary>
    public long CpuMillis => (long)Maximum * Node.CpuMillis;

    /// <summary>The memory for pods at its most servers, in MiB.</summary>
    public long MemoryMiB => (long)Maximum * Node.MemoryMiB;

    /// <summary>The pools of an environment, in ordinal order.</summary>
    /// <param name="settings">Good settings.</param>
    public static IEnumerable<PoolCapacity> Of(EnvironmentSettings settings)
    {
        var growth = AddressReport.Of(settings).Growth.ToDictionary(pool => pool.Pool);
        return settings.Pools.OrderBy(pool => $"{pool.Key}", StringComparer.Ordinal).Select(pool => Of(pool.Key, pool.Value, growth[pool.Key], settings));
    }

    private static PoolCapacity Of(PoolName name, PoolSettings pool, PoolGrowth growth, EnvironmentSettings settings)
    {
        var groups = pool.Spread == Spread.PerZone ? settings.Network.Zones.Count : 1;
        var server = (pool.Generations.LastOrDefault(generation => generation.Stage == Stage.Enabled) ?? pool.Generations[^1]).Server;
        var maximum = pool.Capacity.Max * groups;
        CapacityLimit[] others =
        [
            new("addresses of a private subnet", growth.Most * (growth.IsPerZone ? groups : 1), Addresses(settings)),
            new($"AWS quota \"{Quota.Nodes.Name}\"", (long)Quota.Nodes.Most * groups, $"have AWS raise it ({Quota.Nodes.Code}), or use a second pool"),
            .. Shared(name, pool, groups, settings),
        ];
        var next = others.Min(limit => limit.Ends.GetValueOrDefault()) / groups;

        return new PoolCapacity(name, pool.Capacity.Min * groups, maximum, NodeRoom.Of(server, settings), pool.TakesEveryPod(),
        [
            .. others.Append(new CapacityLimit(
                    $"pools.{name}.capacity.max",
                    maximum,
                    next > pool.Capacity.Max ? $"write more, {next} at most before the next limit" : "lift the other limits of the same number first, then write more"))
                .OrderBy(limit => limit.Ends),
            new("AWS quota of the account's vCPUs", null, "ask with ./infractl preflight ENV"),
        ]);
    }

    private static string Addresses(EnvironmentSettings settings) => settings.Network.HasPodsApart
        ? "add a block to network.pods.cidrs, or lower the max of another pool"
        : "lower the max of another pool, or build an environment with a larger network or with network.pods";

    // What all pools share: one more server of this pool takes so much of it. Limits that it does not touch are left out.
    private static IEnumerable<CapacityLimit> Shared(PoolName name, PoolSettings pool, int groups, EnvironmentSettings settings)
    {
        var more = settings with
        {
            Pools = settings.Pools.ToDictionary(other => other.Key, other => other.Key == name ? pool with { Capacity = pool.Capacity with { Max = pool.Capacity.Max + 1 } } : other.Value),
        };
        return from pair in EnvironmentSize.Of(settings).Limits().Zip(EnvironmentSize.Of(more).Limits())
               where pair.First.Name != Quota.Nodes.Name && pair.Second.Count > pair.First.Count
               let steps = Math.Max(0, pair.First.Most - pair.First.Count.GetValueOrDefault()) / (pair.Second.Count.GetValueOrDefault() - pair.First.Count.GetValueOrDefault())
               select new CapacityLimit(
                   pair.First.Code is null ? $"{pair.First.Most} {pair.First.Name}, the most that Kubernetes is tested with" : $"AWS quota \"{pair.First.Name}\"",
                   (pool.Capacity.Max + steps) * groups,
                   pair.First.Code is { } code ? $"have AWS raise it ({code}), or lower the max of another pool" : "split the environment, or test with more yourself");
    }
}
