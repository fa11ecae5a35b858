using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Network;

/// <summary>
/// Addresses for pods alone: further CIDR blocks of the VPC, each divided into a subnet for the zone indexes 0 to 3. Servers, load balancers
/// and endpoints stay in the private subnets. The settings of the VPC CNI hold for the whole cluster, so a running environment keeps
/// its choice; a block can be added at any time.
/// </summary>
public sealed record PodNetworkSettings
{
    /// <summary>
    /// The blocks, each a <c>/16</c> to <c>/20</c>, 1 to 49. 100.64.0.0/10 is meant for this. Above 4 blocks AWS has to raise a quota first. A
    /// block that is added gives pods more addresses and changes no server; a block cannot be removed.
    /// </summary>
    [Setting(SettingEffect.SameServers, "100.64.0.0/16", "100.65.0.0/16", "100.66.0.0/16")]
    public required IReadOnlyList<Cidr> Cidrs { get; init; }

    /// <summary>
    /// Whether other networks can have routes to the blocks; without it, they can. <see langword="false"/> lets other environments that say
    /// so too have the same blocks. Pods reach other networks all the same, with the address of their server; a VPC peering connection with
    /// such an environment is refused by AWS.
    /// </summary>
    [Setting(SettingEffect.SameServers)]
    public bool Routed { get; init; } = true;

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="network">The network that the blocks join.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, NetworkSettings network) =>
    [
        .. Require.Within(Cidrs.Count, 1, Quota.Blocks.Highest!.Value - 1, $"{path}.cidrs", "blocks"),
        .. Cidrs.Index().SelectMany(item => Validate($"{path}.cidrs[{item.Index}]", item.Item, network.Cidr, [network.Cidr, .. Cidrs.Take(item.Index)])),
        .. network.Zones.SelectMany(zone => Require.That(
            zone.Value < SubnetPlan.PodZones,
            $"network.zones.{zone.Key}",
            $"the index {zone.Value}, for which a block for pods has no part",
            $"write an index of 0 to {SubnetPlan.PodZones - 1}")),
    ];

    // AWS allows /16 to /28. In less than a quarter of a /20 not even two generations of one server have room.
    // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html (awsdocs/amazon-vpc-user-guide at 06e98d9), read 2026-11-29
    private static IEnumerable<Finding> Validate(string path, Cidr block, Cidr primary, IReadOnlyList<Cidr> others) =>
    [
        .. Require.That(
            block.PrefixLength is >= 16 and <= 20,
            path,
            $"\"{block}\"",
            block.PrefixLength < 16 ? "write several blocks: AWS allows none larger than /16, and one of /20 is the smallest that fits" : "write a block of /16 to /20"),
        .. NetworkRange.Validate(path, block, "a block of 100.64.0.0/10, such as \"100.64.0.0/16\""),
        .. others.FirstOrDefault(block.Overlaps) is { } other
            ? [new Finding(path, $"\"{block}\", which overlaps \"{other}\"", "write a block that the network does not have yet")]
            : Require.That(
                NetworkRange.MayJoin(primary, block),
                path,
                $"\"{block}\", which AWS does not let a VPC of {primary} have",
                "write a block of 100.64.0.0/10, such as \"100.64.0.0/16\""),
    ];
}
