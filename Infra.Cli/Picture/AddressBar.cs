using Infra.Model.Settings.Network;
using Infra.Model.Values.Aws;

namespace Infra.Cli.Picture;

/// <summary>A block of addresses from its first to its last, with the subnets in it: true to scale, but never thinner than a hair.</summary>
internal static class AddressBar
{
    private const int Height = 10;

    /// <summary>The bars of a VPC.</summary>
    internal static Block Of(int width, NetworkSettings network)
    {
        var (plan, zones) = (SubnetPlan.Of(network), network.Zones.Values.Order().ToList());
        return Block.Column(
            8,
            [
                One(
                    width,
                    network.Cidr,
                    $"Addresses of {network.Cidr}, {Count(network.Cidr)} in all",
                    [
                        .. zones.Select(zone => (plan.Private(zone), "pic-private")),
                        .. zones.Select(zone => (plan.Public(zone), "pic-public")),
                        .. zones.Select(zone => (plan.ControlPlane(zone), "pic-control")),
                    ]),
                .. (network.Pods?.Cidrs ?? []).Chunk(4).Select(blocks => Block.Row(12, [.. blocks.Select(block => One(
                    Block.Share(width, Math.Min(4, network.Pods!.Cidrs.Count), 12),
                    block,
                    $"Pods: {block}",
                    [.. zones.Select(zone => (SubnetPlan.Pods(block, zone), "pic-pods"))]))])),
            ]);
    }

    /// <summary>The number of addresses, as people read it.</summary>
    internal static string Count(Cidr block) => block.AddressCount.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    private static Block One(int width, Cidr block, string label, IReadOnlyList<(Cidr Subnet, string Style)> subnets) => Block.Column(
        2,
        Block.Line(width, TextStyle.Quiet, label),
        new Block(
            width,
            Height,
            [
                Shape.Box(0, 0, width, Height, "pic-free", radius: 0),
                .. subnets.Select(subnet => Shape.Box(
                    (int)(block.Before(subnet.Subnet) * width / block.AddressCount),
                    0,
                    Math.Max(1, (int)(subnet.Subnet.AddressCount * width / block.AddressCount)),
                    Height,
                    subnet.Style,
                    radius: 0)),
            ]));
}
