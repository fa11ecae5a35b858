using Infra.Model.Prices;
using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Costs;

/// <summary>The servers of a pool, with what is charged for them.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Minimum">The fewest servers, in all zones and generations.</param>
/// <param name="Maximum">The most servers of the generations that are enabled or in test.</param>
/// <param name="Load">The servers at the stated load; <see langword="null"/> where none was stated.</param>
/// <param name="Server">A server for a month: that of the newest enabled generation, or of the newest where none is.</param>
/// <param name="Bill">All servers for a month.</param>
public sealed record PoolBill(PoolName Pool, int Minimum, int Maximum, int? Load, Bill Server, BillSpan Bill)
{
    /// <summary>The pools of an environment, in ordinal order.</summary>
    /// <param name="settings">Good settings.</param>
    /// <param name="load">The load to estimate for; <see langword="null"/> for none.</param>
    public static IEnumerable<PoolBill> Of(EnvironmentSettings settings, StatedLoad? load) => settings.Pools
        .OrderBy(pool => $"{pool.Key}", StringComparer.Ordinal)
        .Select(pool => Of(pool.Key, pool.Value, Groups(pool.Value, settings), load));

    /// <summary>The node groups of a generation: one, or one in each zone.</summary>
    internal static int Groups(PoolSettings pool, EnvironmentSettings settings) => pool.Spread == Spread.PerZone ? settings.Network.Zones.Count : 1;

    /// <summary>The generation that takes load, by which a pool is priced.</summary>
    internal static GenerationSettings Newest(PoolSettings pool) => pool.Generations.LastOrDefault(generation => generation.Stage == Stage.Enabled) ?? pool.Generations[^1];

    /// <summary>A server with its volumes for a month.</summary>
    /// <param name="server">The server's settings.</param>
    /// <remarks>The volume that an image brings for itself, whose size is no setting, is left out.</remarks>
    public static Bill OfServer(ServerSettings server) => Costs.Bill.Sum(
    [
        Costs.Bill.Of(BilledItem.Of(server), Costs.Bill.HoursOfAMonth),
        .. ServerDisks.Of(server).Select(disk => Costs.Bill.Sum(
        [
            Costs.Bill.Of(PricedItem.DiskGibMonth, disk.SizeGiB ?? 0),
            Costs.Bill.Of(PricedItem.DiskIopsMonth, disk.Iops - DiskSettings.DefaultIops),
            Costs.Bill.Of(PricedItem.DiskThroughputMonth, disk.ThroughputMiBps - DiskSettings.DefaultThroughputMiBps),
        ])),
    ]);

    // A draining generation counts in what its rollout costs: it has no fewest servers, and ends.
    private static PoolBill Of(PoolName name, PoolSettings pool, int groups, StatedLoad? load)
    {
        var (newest, counted) = (Newest(pool), pool.Generations.Where(generation => generation.Stage != Stage.Draining).ToList());
        var shapes = counted.Select(generation => (Generation: generation, Shape: NodeGroupShape.Of(generation, pool.Capacity))).ToList();
        var (minimum, maximum) = (groups * shapes.Sum(item => item.Shape.Min), groups * shapes.Sum(item => item.Shape.Max));
        var room = groups * (pool.Capacity.Max - pool.Capacity.Min);
        int? servers = load is null ? null
            : load.Nodes.TryGetValue(name, out var nodes) ? nodes
            : minimum + (newest.Stage == Stage.Enabled ? ((room * load.Percent) + 99) / 100 : 0);
        var (server, fewest) = (OfServer(newest.Server), Costs.Bill.Sum(shapes.Select(item => OfServer(item.Generation.Server).Times(groups * item.Shape.Min))));

        return new PoolBill(name, minimum, maximum, servers, server, new BillSpan(
            fewest,
            Costs.Bill.Sum(shapes.Select(item => OfServer(item.Generation.Server).Times(groups * item.Shape.Max))),
            servers is { } count ? fewest.Plus(server.Times(count - minimum)) : null));
    }
}
