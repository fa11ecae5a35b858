using Infra.Model.Capacities;
using Infra.Model.Prices;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Costs;

/// <summary>What the pods of a service cost a month, by their share of a server.</summary>
/// <param name="Service">The service, as <c>namespace/name</c>.</param>
/// <param name="Minimum">The fewest pods.</param>
/// <param name="Maximum">The most pods.</param>
/// <param name="Pools">The pools that they may run on, by whose servers they are priced.</param>
/// <param name="SharePercent">The part of a server that a pod takes, in percent, rounded up; of several pools the most.</param>
/// <param name="Cost">What they cost. A load is not known for services.</param>
public sealed record ServiceCost(string Service, int Minimum, int Maximum, IReadOnlyList<string> Pools, int SharePercent, CostSpan Cost)
{
    /// <summary>The services of an environment that have a version, in ordinal order.</summary>
    /// <param name="settings">Good settings.</param>
    /// <param name="pools">Its pools.</param>
    /// <param name="prices">The prices of the region.</param>
    internal static IEnumerable<ServiceCost> Of(EnvironmentSettings settings, IReadOnlyList<PoolBill> pools, RegionPrices prices)
    {
        var open = pools.Where(pool => settings.Pools[pool.Pool].TakesEveryPod()).ToList();
        return ServiceCapacity.Of(settings, [.. PoolCapacity.Of(settings)]).Select(service => Of(service, open, settings, prices));
    }

    private static ServiceCost Of(ServiceCapacity service, IReadOnlyList<PoolBill> pools, EnvironmentSettings settings, RegionPrices prices)
    {
        var parts = pools.Select(pool => (Share: Share(service, NodeRoom.Of(PoolBill.Newest(settings.Pools[pool.Pool]).Server, settings)), Server: pool.Server.At(prices))).ToList();
        return new ServiceCost(
            service.Service,
            service.Minimum,
            service.Maximum,
            [.. pools.Select(pool => $"{pool.Pool}")],
            (int)Math.Ceiling(100 * parts.Select(part => part.Share).DefaultIfEmpty().Max()),
            new CostSpan(Of(service.Minimum), Of(service.Maximum), null));

        // A pod may run on any of the pools: so the range goes from the cheapest to the dearest.
        Amount Of(int pods) => parts.Count == 0 ? new Amount(0, 0, ["a pool that takes every pod"]) : new Amount(
            pods * parts.Min(part => part.Share * part.Server.Lowest),
            pods * parts.Max(part => part.Share * part.Server.Highest),
            [.. parts.SelectMany(part => part.Server.Unknown).Distinct().Order(StringComparer.Ordinal)]);
    }

    // A pod takes a server by what it asks for the most of.
    private static decimal Share(ServiceCapacity service, NodeRoom node) => Math.Max(
        (decimal)service.CpuMillis / node.CpuMillis,
        Math.Max((decimal)service.MemoryMiB / node.MemoryMiB, 1m / node.Pods));
}
