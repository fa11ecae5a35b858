using Infra.Model.Instances;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Network;

/// <summary>
/// The addresses that servers and pods of one zone need at worst: every pool at its most servers in two generations at once, each server
/// full of pods, and another zone down, so that its servers are here as well.
/// </summary>
/// <remarks>
/// Pods get blocks of sixteen addresses, which have to lie together. Single addresses that lie scattered can spoil more blocks than
/// they fill, so the network keeps a part of each subnet for either: see <see cref="SubnetPlan.PodPrefixes(int)"/>.
/// </remarks>
/// <param name="Prefixes">The blocks for pods.</param>
/// <param name="SingleAddresses">The addresses of network interfaces: of servers, interface endpoints and load balancers.</param>
public sealed record AddressBudget(long Prefixes, long SingleAddresses)
{
    /// <summary>The longest prefix that a private subnet may have: in a smaller one not even two generations of one server have room.</summary>
    public const int LongestPrefix = 23;

    // AWS keeps the first four addresses and the last, which spoils the last block.
    // https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html (at a16ab76), read 2026-11-22
    private const int ReservedAddresses = 4;
    private const int SpoiledBlocks = 1;

    private const int LargestBlock = 16;

    private static readonly Cidr Block = Value.Parse<Cidr>("100.64.0.0/16");

    /// <summary>The blocks that a subnet has for pods.</summary>
    /// <param name="prefixLength">The subnet's prefix length, 16 to 23.</param>
    /// <returns>The number of blocks.</returns>
    public static long PrefixesIn(int prefixLength) =>
        (1L << (AddressPrefix.Length - prefixLength)) - (1L << (AddressPrefix.Length - SubnetPlan.SingleAddressPrefix(prefixLength))) - SpoiledBlocks;

    /// <summary>The addresses that a subnet has for everything that takes one at a time.</summary>
    /// <param name="prefixLength">The subnet's prefix length, 16 to 23.</param>
    /// <returns>The number of addresses; those that AWS keeps do not count.</returns>
    public static long SingleAddressesIn(int prefixLength) => (1L << (32 - SubnetPlan.SingleAddressPrefix(prefixLength))) - ReservedAddresses;

    /// <summary>The addresses that an environment needs in the private subnet of each zone.</summary>
    /// <param name="settings">Settings whose network and pools are right in themselves.</param>
    /// <returns>The addresses; no blocks where pods have subnets of their own.</returns>
    public static AddressBudget Of(EnvironmentSettings settings) => Of(settings, settings.Network.HasPodsApart);

    /// <summary>The addresses that an environment needs in the subnets for pods of each zone.</summary>
    /// <param name="settings">Settings whose network and pools are right in themselves.</param>
    /// <returns>The addresses, as they are where pods have subnets of their own.</returns>
    public static AddressBudget OfPods(EnvironmentSettings settings)
    {
        var uses = AddressUse.Of(settings, podsApart: true).ToList();
        return new AddressBudget(uses.Sum(use => use.Blocks), uses.Sum(use => use.PodAddresses));
    }

    /// <summary>What a private subnet holds.</summary>
    /// <param name="prefixLength">The subnet's prefix length, 16 to 23.</param>
    /// <param name="podsApart">Whether pods have subnets of their own.</param>
    /// <returns>The blocks and single addresses that are there.</returns>
    public static AddressBudget In(int prefixLength, bool podsApart) => podsApart
        ? new AddressBudget(0, (1L << (32 - prefixLength)) - ReservedAddresses - 1)
        : new AddressBudget(PrefixesIn(prefixLength), SingleAddressesIn(prefixLength));

    /// <summary>What the subnets for pods of a zone hold together.</summary>
    /// <param name="blocks">The blocks that the subnets are parts of.</param>
    /// <returns>The blocks of sixteen and single addresses that are there.</returns>
    public static AddressBudget In(IEnumerable<Cidr> blocks) => blocks
        .Select(block => In(SubnetPlan.PodPrefix(block), podsApart: false))
        .Aggregate(new AddressBudget(0, 0), (all, one) => new(all.Prefixes + one.Prefixes, all.SingleAddresses + one.SingleAddresses));

    /// <summary>The smallest subnet that holds the addresses.</summary>
    /// <param name="podsApart">Whether pods have subnets of their own.</param>
    /// <returns>Its prefix length, 23 at most; <see langword="null"/> if not even a <c>/16</c> does.</returns>
    public int? FittingPrefix(bool podsApart = false)
    {
        for (var prefix = LongestPrefix; prefix >= 16; prefix--)
        {
            if (Fits(In(prefix, podsApart))) return prefix;
        }

        return null;
    }

    /// <summary>Whether there is room.</summary>
    /// <param name="space">What there is.</param>
    /// <returns><see langword="true"/> when neither blocks nor single addresses are too few.</returns>
    public bool Fits(AddressBudget space) => Prefixes <= space.Prefixes && SingleAddresses <= space.SingleAddresses;

    /// <summary>Checks that the subnets are large enough.</summary>
    /// <param name="path">Where the network's settings stand.</param>
    /// <param name="settings">Settings whose network and pools are right in themselves.</param>
    /// <returns>A finding for each kind of subnet that is too small, with the smallest changes that fit.</returns>
    public static IEnumerable<Finding> Validate(string path, EnvironmentSettings settings) =>
    [
        .. ValidatePrivate(path, settings),
        .. settings.Network.Pods is { } pods ? ValidatePods($"{path}.pods.cidrs", pods, settings) : [],
    ];

    private static IEnumerable<Finding> ValidatePrivate(string path, EnvironmentSettings settings)
    {
        var (network, apart) = (settings.Network, settings.Network.HasPodsApart);
        var prefix = SubnetPlan.Of(network).Private(0).PrefixLength;
        var (budget, space) = (Of(settings), In(prefix, apart));
        var found = network.Subnets.PrivatePrefix is null ? $"\"{network.Cidr}\" with private subnets of /{prefix}" : $"{prefix}";

        return budget.Fits(space) ? [] :
        [
            new Finding(
                network.Subnets.PrivatePrefix is null ? $"{path}.cidr" : $"{path}.subnets.privatePrefix",
                apart
                    ? $"{found}, which hold {space.SingleAddresses} addresses, but two generations of every pool need {budget.SingleAddresses} in a zone"
                    : $"{found}, which hold {space.Prefixes} blocks of {AddressPrefix.Addresses} addresses for pods and {space.SingleAddresses} for the rest, "
                    + $"but two generations of every pool need {budget.Prefixes} and {budget.SingleAddresses} in a zone",
                Remedy(Larger(budget.FittingPrefix(apart), network), Apart(prefix, settings), Less(settings, other => Of(other).Fits(space)))),
        ];
    }

    private static IEnumerable<Finding> ValidatePods(string path, PodNetworkSettings pods, EnvironmentSettings settings)
    {
        var (budget, space) = (OfPods(settings), In(pods.Cidrs));
        return budget.Fits(space) ? [] :
        [
            new Finding(
                path,
                $"{pods.Cidrs.Count} of them, which hold {space.Prefixes} blocks of {AddressPrefix.Addresses} addresses for pods and {space.SingleAddresses} for network interfaces in a zone, "
                + $"but two generations of every pool need {budget.Prefixes} and {budget.SingleAddresses}",
                Remedy(
                    Blocks(settings, pods.Cidrs) is { } more ? $"add {Plural.Of(more, "block")} of /{LargestBlock}" : null,
                    null,
                    Less(settings, other => OfPods(other).Fits(space)))),
        ];
    }

    // What servers that run do not forbid comes last, as it is always possible.
    private static string Remedy(string? larger, string? apart, string less) => (larger, apart) switch
    {
        (null, null) => $"{less}: no network that AWS allows is large enough",
        (null, _) => $"write {apart}, or {less}",
        (_, null) => $"{larger}, or {less}",
        _ => $"{larger} or {apart}, or {less}",
    };

    // A zone has an eighth of the network, so a subnet can be no larger than that.
    private static string? Larger(int? fitting, NetworkSettings network) => fitting switch
    {
        { } prefix when prefix >= network.Cidr.PrefixLength + SubnetPlan.PartBits => $"write {prefix} or less",
        { } prefix when prefix >= 16 + SubnetPlan.PartBits => $"write a network of /{prefix - SubnetPlan.PartBits}",
        _ => null,
    };

    private static string? Apart(int prefix, EnvironmentSettings settings) =>
        Of(settings, podsApart: true).Fits(In(prefix, podsApart: true)) && Blocks(settings, []) is { } blocks
            ? $"network.pods with {Plural.Of(blocks, "block")} of /{LargestBlock} for a new environment"
            : null;

    // How many of the largest blocks it takes beside those that are there.
    private static int? Blocks(EnvironmentSettings settings, IReadOnlyList<Cidr> there)
    {
        var budget = OfPods(settings);
        for (var more = 1; there.Count + more < Quota.Blocks.Highest; more++)
        {
            if (budget.Fits(In([.. there, .. Enumerable.Repeat(Block, more)]))) return more;
        }

        return null;
    }

    private static AddressBudget Of(EnvironmentSettings settings, bool podsApart)
    {
        var uses = AddressUse.Of(settings, podsApart).ToList();
        return new AddressBudget(podsApart ? 0 : uses.Sum(use => use.Blocks), uses.Sum(use => use.Addresses));
    }

    // What takes most of the addresses is named: generations that nobody removed, then the bound that gives way the least, then all bounds,
    // then the pools themselves.
    private static string Less(EnvironmentSettings settings, Func<EnvironmentSettings, bool> fits)
    {
        var pools = settings.Pools;
        return pools.Where(pool => pool.Value.Generations.Count > 2).Select(pool => $"{pool.Key}").ToList() is { Count: > 0 } crowded
            ? $"remove generations of {string.Join(", ", crowded)} that have drained"
            : Lowered(settings, fits) is { } lowered ? lowered
            : pools.Values.Any(pool => pool.Capacity.Max > pool.Capacity.Min) ? "lower the pools' max"
            : pools.Values.Any(pool => pool.Capacity.Max > 1) ? "lower the pools' min and max"
            : "use fewer pools, or instance types that hold fewer pods";
    }

    private static string? Lowered(EnvironmentSettings settings, Func<EnvironmentSettings, bool> fits) => settings.Pools
        .OrderBy(pool => $"{pool.Key}", StringComparer.Ordinal)
        .Select(pool => (pool.Key, pool.Value.Capacity.Max, To: Highest(settings, pool.Key, pool.Value, fits)))
        .Where(pool => pool.To is not null)
        .OrderBy(pool => pool.Max - pool.To)
        .Select(pool => $"lower pools.{pool.Key}.capacity.max to {pool.To}")
        .FirstOrDefault();

    // The more servers, the more addresses: so the highest bound that fits is found by halving.
    private static int? Highest(EnvironmentSettings settings, PoolName name, PoolSettings pool, Func<EnvironmentSettings, bool> fits)
    {
        var (low, high) = (pool.Capacity.Min - 1, pool.Capacity.Max);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (fits(With(middle))) low = middle;
            else high = middle;
        }

        return low >= pool.Capacity.Min ? low : null;

        EnvironmentSettings With(int max) => settings with
        {
            Pools = settings.Pools.ToDictionary(other => other.Key, other => other.Key == name ? pool with { Capacity = pool.Capacity with { Max = max } } : other.Value),
        };
    }
}
