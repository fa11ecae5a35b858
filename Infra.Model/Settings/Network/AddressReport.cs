using Infra.Model.Settings.Pools;

namespace Infra.Model.Settings.Network;

/// <summary>Where the addresses of an environment go, in one zone at worst, and how far it can grow.</summary>
/// <param name="Uses">What takes addresses.</param>
/// <param name="Places">The kinds of subnets of a zone, with what they need and what they hold.</param>
/// <param name="Growth">The most servers that each pool could have while all others stay as they are.</param>
/// <param name="Limits">The limits of AWS and Kubernetes, with how much of each the environment takes.</param>
public sealed record AddressReport(
    IReadOnlyList<AddressUse> Uses,
    IReadOnlyList<AddressPlace> Places,
    IReadOnlyList<PoolGrowth> Growth,
    IReadOnlyList<LimitUse> Limits)
{
    // EKS wants six addresses in each subnet of the control plane, and suggests sixteen; a NAT gateway takes one.
    // https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html (awsdocs/amazon-eks-user-guide at 101184e), read 2026-11-29
    private const int ControlPlaneAddresses = 6;
    private const int ReservedAddresses = 5;

    /// <summary>The report of an environment.</summary>
    /// <param name="settings">Good settings.</param>
    /// <returns>The report.</returns>
    public static AddressReport Of(EnvironmentSettings settings)
    {
        var network = settings.Network;
        var plan = SubnetPlan.Of(network);
        var (privatePrefix, publicPrefix, controlPrefix) = (plan.Private(0).PrefixLength, plan.Public(0).PrefixLength, plan.ControlPlane(0).PrefixLength);
        AddressPlace[] places =
        [
            new($"private subnet, /{privatePrefix}", AddressBudget.Of(settings), AddressBudget.In(privatePrefix, network.HasPodsApart)),
            .. network.Pods is { } pods
                ? [new AddressPlace($"subnets for pods, {pods.Cidrs.Count} of {string.Join(", ", pods.Cidrs.Select(block => $"/{SubnetPlan.PodPrefix(block)}").Distinct())}", AddressBudget.OfPods(settings), AddressBudget.In(pods.Cidrs))]
                : (AddressPlace[])[],
            new($"public subnet, /{publicPrefix}", new(0, AddressUse.LoadBalancerAddresses + 1), new(0, (1L << (32 - publicPrefix)) - ReservedAddresses)),
            new($"control plane subnet, /{controlPrefix}", new(0, ControlPlaneAddresses), new(0, (1L << (32 - controlPrefix)) - ReservedAddresses)),
        ];

        return new AddressReport(
            [.. AddressUse.Of(settings, network.HasPodsApart)],
            places,
            [.. settings.Pools.OrderBy(pool => $"{pool.Key}", StringComparer.Ordinal).Select(pool => Growing(pool.Key, pool.Value, network, places))],
            [.. EnvironmentSize.Of(settings).Limits()]);
    }

    // What is left, divided by what one more server in a zone takes in all generations.
    private static PoolGrowth Growing(PoolName name, PoolSettings pool, NetworkSettings network, AddressPlace[] places)
    {
        var (apart, zones) = (network.HasPodsApart, network.Zones.Count);
        var generations = AddressUse.Generations(pool, apart);
        var (blocks, interfaces) = (generations.Sum(server => server.Prefixes), generations.Sum(server => server.Interfaces));
        var more = apart
            // The single addresses of the subnets for pods never end first: there are more of them than blocks, and each interface has a block.
            ? Math.Min(places[0].Left.SingleAddresses / generations.Count, places[1].Left.Prefixes / blocks)
            : Math.Min(places[0].Left.Prefixes / blocks, places[0].Left.SingleAddresses / interfaces);
        var inAZone = AddressUse.InAZone(pool, zones) + more;

        return new PoolGrowth(name, pool.Capacity.Max, pool.Spread == Spread.PerZone ? inAZone : inAZone * (zones - 1), pool.Spread == Spread.PerZone);
    }
}
