using Infra.Model.Capacities;
using Infra.Model.Settings.Network;

namespace Infra.Cli.Report;

/// <summary>How far an environment goes.</summary>
/// <param name="Name">The environment.</param>
/// <param name="Capacity">What it can hold.</param>
/// <param name="Addresses">Where its addresses go, and the limits of its size.</param>
internal sealed record Extent(string Name, CapacityReport Capacity, AddressReport Addresses)
{
    /// <summary>What can grow: pools in servers, services in pods, each with its most and with what ends its growth.</summary>
    internal IEnumerable<(string Kind, string Name, string Unit, int Most, IReadOnlyList<CapacityLimit> Limits)> Limits =>
    [
        .. Capacity.Pools.Select(pool => ("pool", $"{pool.Pool}", "servers", pool.Maximum, pool.Limits)),
        .. Capacity.Services.Select(service => ("service", service.Service, "pods", service.Maximum, service.Limits)),
    ];

    /// <summary>How much is taken, in percent; 100 of a limit that allows none.</summary>
    /// <param name="taken">What is taken.</param>
    /// <param name="there">What there is.</param>
    internal static decimal Percent(long taken, long there) => taken == 0 ? 0 : there == 0 ? 100 : 100m * taken / there;
}
