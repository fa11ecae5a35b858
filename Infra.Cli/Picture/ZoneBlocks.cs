using Infra.Model.Settings.Network;
using Infra.Model.Values.Aws;

namespace Infra.Cli.Picture;

/// <summary>The zones of a VPC as columns, with the subnets of each.</summary>
internal static class ZoneBlocks
{
    private const int Gap = 10;
    private const int Padding = 8;

    // A subnet with twice the addresses of another is a step higher.
    private const int StepOfHeight = 4;
    private const int SmallestPrefix = 28;

    // Blocks for pods may be many; their bars show all of them.
    private const int MostPodSubnets = 4;

    /// <summary>The zones of an environment.</summary>
    internal static Block Of(int width, EnvironmentSettings settings)
    {
        var zones = settings.Network.Zones.OrderBy(zone => zone.Value).ToList();
        var inner = Block.Share(width, zones.Count, Gap) - (2 * Padding);
        return Block.Row(Gap, [.. zones.Select(zone => Zone(inner, settings, zone.Key, zone.Value, zones[0].Key))]) with { Width = width };
    }

    private static Block Zone(int width, EnvironmentSettings settings, AvailabilityZone zone, int index, AvailabilityZone first)
    {
        var (network, plan) = (settings.Network, SubnetPlan.Of(settings.Network));
        var nat = network.Nat switch
        {
            NatMode.None => null,
            NatMode.Single when zone != first => $"NAT in {first}",
            _ => "NAT gateway",
        };
        string?[] inPublic = [nat, Entrances.IsExposed(settings) ? "load balancers" : null];
        string?[] inPrivate = [network.Pods is null ? "servers, pods" : "servers", network.Endpoints.Count > 0 ? Plural.Of(network.Endpoints.Count, "endpoint") : null];
        var blocks = network.Pods?.Cidrs ?? [];

        return Block.Column(
            6,
            [
                Block.Line(width, TextStyle.Heading, $"{zone}"),
                Subnet(width, "pic-public", "public", plan.Public(index), inPublic),
                Subnet(width, "pic-private", "private", plan.Private(index), inPrivate),
                .. blocks.Count == 0 ? [] : (Block[])[Pods(width, [.. blocks.Select(block => SubnetPlan.Pods(block, index))])],
                Subnet(width, "pic-control", "control plane", plan.ControlPlane(index), []),
            ]).In("pic-zone", Padding);
    }

    private static Block Pods(int width, IReadOnlyList<Cidr> subnets)
    {
        var inner = width - (2 * Padding);
        return Block.Column(
            0,
            [
                Block.Line(inner, TextStyle.Strong, "pods", $"{subnets.Count} of /{string.Join(", /", subnets.Select(subnet => subnet.PrefixLength).Distinct())}"),
                .. subnets.Take(MostPodSubnets).Select(subnet => Block.Line(inner, TextStyle.Code, $"{subnet}")),
                .. subnets.Count > MostPodSubnets ? [Block.Line(inner, TextStyle.Plain, $"and {subnets.Count - MostPodSubnets} more")] : (Block[])[],
            ])
            .In("pic-pods", Padding, Height(subnets[0].PrefixLength))
            .Titled($"Subnets of pods: {string.Join(", ", subnets)}");
    }

    private static int Height(int prefix) => 50 + (Math.Max(0, SmallestPrefix - prefix) * StepOfHeight);

    private static Block Subnet(int width, string style, string name, Cidr subnet, IEnumerable<string?> content)
    {
        var (inner, inside) = (width - (2 * Padding), content.OfType<string>().ToList());
        return Block.Column(
            0,
            [
                Block.Line(inner, TextStyle.Strong, name, $"/{subnet.PrefixLength}"),
                Block.Line(inner, TextStyle.Code, $"{subnet}"),
                .. inside.Select(item => Block.Line(inner, TextStyle.Plain, item)),
            ])
            .In(style, Padding, Height(subnet.PrefixLength))
            .Titled($"Subnet {subnet}: {name}, {AddressBar.Count(subnet)} addresses{(inside.Count == 0 ? "" : $"; {string.Join(", ", inside)}")}");
    }
}
