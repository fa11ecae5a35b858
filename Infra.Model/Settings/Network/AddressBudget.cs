using Infra.Model.Findings;
using Infra.Model.Instances;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;

namespace Infra.Model.Settings.Network;

/// <summary>
/// The addresses that servers and pods of one zone need at worst, in the private subnet of that zone: every pool at its most servers
/// in two generations at once, each server full of pods, and another zone down, so that its servers are here as well.
/// </summary>
/// <remarks>
/// Pods get blocks of sixteen addresses, which have to lie together. Single addresses that lie scattered can spoil more blocks than
/// they fill, so the network keeps a part of each private subnet for either: see <see cref="SubnetPlan.PodPrefixes"/>.
/// </remarks>
/// <param name="Prefixes">The blocks for pods.</param>
/// <param name="SingleAddresses">The addresses of network interfaces: of servers, interface endpoints and load balancers.</param>
public sealed record AddressBudget(long Prefixes, long SingleAddresses)
{
    /// <summary>The longest prefix that a private subnet may have: in a smaller one not even two generations of one server have room.</summary>
    public const int LongestPrefix = 23;

    // Our own choice: eight public load balancers, each of which may take eight addresses of a subnet.
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#subnets-load-balancer
    // (a copy), read 2026-11-22
    private const int LoadBalancerAddresses = 64;

    // AWS keeps the first four addresses and the last, which spoils the last block.
    // https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html (at a16ab76), read 2026-11-22
    private const int ReservedAddresses = 4;
    private const int SpoiledBlocks = 1;

    /// <summary>The blocks that a private subnet has for pods.</summary>
    /// <param name="prefixLength">The subnet's prefix length, 16 to 23.</param>
    /// <returns>The number of blocks.</returns>
    public static long PrefixesIn(int prefixLength) =>
        (1L << (AddressPrefix.Length - prefixLength)) - (1L << (AddressPrefix.Length - SubnetPlan.SingleAddressPrefix(prefixLength))) - SpoiledBlocks;

    /// <summary>The addresses that a private subnet has for everything that takes one at a time.</summary>
    /// <param name="prefixLength">The subnet's prefix length, 16 to 23.</param>
    /// <returns>The number of addresses; those that AWS keeps do not count.</returns>
    public static long SingleAddressesIn(int prefixLength) => (1L << (32 - SubnetPlan.SingleAddressPrefix(prefixLength))) - ReservedAddresses;

    /// <summary>The addresses that an environment needs in each zone.</summary>
    /// <param name="settings">Settings whose network and pools are right in themselves.</param>
    /// <returns>The addresses.</returns>
    public static AddressBudget Of(EnvironmentSettings settings)
    {
        var pools = settings.Pools.Values.Select(pool => Of(pool, settings.Network.Zones.Count)).ToList();
        return new AddressBudget(
            pools.Sum(pool => pool.Prefixes),
            pools.Sum(pool => pool.SingleAddresses) + settings.Network.Endpoints.Count + LoadBalancerAddresses);
    }

    /// <summary>The smallest subnet that holds the addresses.</summary>
    /// <returns>Its prefix length, 23 at most; <see langword="null"/> if not even a <c>/16</c> does.</returns>
    public int? FittingPrefix()
    {
        for (var prefix = LongestPrefix; prefix >= 16; prefix--)
        {
            if (Fits(prefix)) return prefix;
        }

        return null;
    }

    /// <summary>Checks that the private subnets are large enough.</summary>
    /// <param name="path">Where the network's settings stand.</param>
    /// <param name="settings">Settings whose network and pools are right in themselves.</param>
    /// <returns>No finding or one, with the sizes that would do.</returns>
    public static IEnumerable<Finding> Validate(string path, EnvironmentSettings settings)
    {
        var (budget, network) = (Of(settings), settings.Network);
        var prefix = SubnetPlan.Of(network).Private(0).PrefixLength;
        var found = network.Subnets.PrivatePrefix is null ? $"\"{network.Cidr}\" with private subnets of /{prefix}" : $"{prefix}";

        return Require.That(
            budget.Fits(prefix),
            network.Subnets.PrivatePrefix is null ? $"{path}.cidr" : $"{path}.subnets.privatePrefix",
            $"{found}, which hold {PrefixesIn(prefix)} blocks of {AddressPrefix.Addresses} addresses for pods and {SingleAddressesIn(prefix)} for the rest, "
            + $"but two generations of every pool need {budget.Prefixes} and {budget.SingleAddresses} in a zone",
            Remedy(budget.FittingPrefix(), network.Cidr.PrefixLength, Less(settings.Pools)));
    }

    private bool Fits(int prefixLength) => Prefixes <= PrefixesIn(prefixLength) && SingleAddresses <= SingleAddressesIn(prefixLength);

    // A zone has an eighth of the network, so a subnet can be no larger than that.
    private static string Remedy(int? fitting, int network, string less) => fitting switch
    {
        { } prefix when prefix >= network + SubnetPlan.PartBits => $"write {prefix} or less, or {less}",
        { } prefix when prefix >= 16 + SubnetPlan.PartBits => $"write a network of /{prefix - SubnetPlan.PartBits}, or {less}",
        _ => $"{less}: no network that AWS allows is large enough",
    };

    // What takes most of the addresses is named: generations that nobody removed, then bounds, then the pools themselves.
    private static string Less(IReadOnlyDictionary<PoolName, PoolSettings> pools) =>
        pools.Where(pool => pool.Value.Generations.Count > 2).Select(pool => $"{pool.Key}").ToList() is { Count: > 0 } crowded ? $"remove generations of {string.Join(", ", crowded)} that have drained"
        : pools.Values.Any(pool => pool.Capacity.Max > 1) ? "lower the pools' max"
        : "use fewer pools, or instance types that hold fewer pods";

    private static AddressBudget Of(PoolSettings pool, int zones)
    {
        var servers = pool.Spread switch
        {
            Spread.PerZone => pool.Capacity.Max,
            Spread.AcrossZones => (pool.Capacity.Max + zones - 2) / (zones - 1),
            _ => throw new ArgumentOutOfRangeException(nameof(pool), pool.Spread, "not a spread"),
        };

        // Where there is one generation, its successor is taken to be like it.
        var generations = pool.Generations.Select(generation => Of(generation.Server)).ToList();
        var times = generations.Count == 1 ? 2L : 1;

        return new AddressBudget(
            servers * times * generations.Sum(server => server.Prefixes),
            servers * times * generations.Sum(server => server.Interfaces));
    }

    // Of several types the one that takes the most of each.
    private static ServerAddresses Of(ServerSettings server)
    {
        var pods = InstanceTable.MaxPods(server.InstanceTypes);
        var types = server.InstanceTypes.Select(type => ServerAddresses.Of(InstanceTable.Find(type), pods)).ToList();

        return new ServerAddresses(types.Max(type => type.Prefixes), types.Max(type => type.Interfaces));
    }
}
