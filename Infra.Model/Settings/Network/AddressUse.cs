using Infra.Model.Instances;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Settings.Network;

/// <summary>What takes addresses in one zone at worst: every pool at its most servers in two generations at once, and another zone down.</summary>
/// <param name="What">What it is, for a reader.</param>
/// <param name="Servers">The servers in the zone; 0 for what is no server.</param>
/// <param name="Blocks">The blocks of sixteen addresses for pods.</param>
/// <param name="Addresses">The single addresses in the private subnet.</param>
/// <param name="PodAddresses">The single addresses in the subnets for pods, of the network interfaces that hold the blocks there.</param>
public sealed record AddressUse(string What, long Servers, long Blocks, long Addresses, long PodAddresses)
{
    /// <summary>The addresses that are kept for load balancers, in a public and in a private subnet.</summary>
    // Our own choice: eight load balancers, each of which may take eight addresses of a subnet.
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#subnets-load-balancer
    // (a copy), read 2026-11-22
    internal const int LoadBalancerAddresses = 64;

    /// <summary>What takes addresses in an environment.</summary>
    /// <param name="settings">Settings whose network and pools are right in themselves.</param>
    /// <param name="podsApart">Whether pods have subnets of their own.</param>
    /// <returns>A row for each pool, in ordinal order, then the rest.</returns>
    public static IEnumerable<AddressUse> Of(EnvironmentSettings settings, bool podsApart) =>
    [
        .. settings.Pools.OrderBy(pool => $"{pool.Key}", StringComparer.Ordinal).Select(pool => Of($"pool {pool.Key}", pool.Value, settings.Network.Zones.Count, podsApart)),
        .. settings.Network.InterfaceServices().Count() is var interfaces and > 0 ? (AddressUse[])[new("interface endpoints", 0, 0, interfaces, 0)] : [],
        new("load balancers", 0, 0, LoadBalancerAddresses, 0),
    ];

    /// <summary>The servers of a pool in one zone while another is down, in one generation.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="zones">The number of zones, 2 at least.</param>
    /// <returns>The number of servers.</returns>
    internal static int InAZone(PoolSettings pool, int zones) => pool.Spread switch
    {
        Spread.PerZone => pool.Capacity.Max,
        Spread.AcrossZones => (pool.Capacity.Max + zones - 2) / (zones - 1),
        _ => throw new ArgumentOutOfRangeException(nameof(pool), pool.Spread, "not a spread"),
    };

    /// <summary>What one server of each generation of a pool takes during a rollout.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="podsApart">Whether pods have subnets of their own.</param>
    internal static IReadOnlyList<ServerAddresses> Generations(PoolSettings pool, bool podsApart) => [.. pool.OfARollout().Select(server => Of(server, podsApart))];

    private static AddressUse Of(string what, PoolSettings pool, int zones, bool podsApart)
    {
        var (servers, generations) = (InAZone(pool, zones), Generations(pool, podsApart));
        var (all, interfaces) = ((long)servers * generations.Count, servers * generations.Sum(server => (long)server.Interfaces));

        return new AddressUse(what, all, servers * generations.Sum(server => (long)server.Prefixes), podsApart ? all : interfaces, podsApart ? interfaces : 0);
    }

    // Of several types the one that takes the most of each.
    private static ServerAddresses Of(ServerSettings server, bool podsApart)
    {
        var pods = InstanceTable.MaxPods(server.InstanceTypes, podsApart);
        var types = server.InstanceTypes.Select(type => ServerAddresses.Of(InstanceTable.Find(type), pods, podsApart)).ToList();

        return new ServerAddresses(types.Max(type => type.Prefixes), types.Max(type => type.Interfaces));
    }
}
