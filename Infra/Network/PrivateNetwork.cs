using System.Collections.Immutable;
using Infra.Identity;
using Infra.Model.Settings;
using Infra.Model.Settings.Network;
using Infra.Model.Values.Aws;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Infra.Network;

/// <summary>
/// A VPC with a public, a private and a control plane subnet in each zone. Servers live in the private subnets and have no
/// public addresses; nothing from the internet is routed to them.
/// </summary>
public sealed class PrivateNetwork : ComponentResource
{
    /// <summary>Declares the network.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="settings">The environment it belongs to.</param>
    /// <param name="keys">The keys the record of its traffic is encrypted with.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public PrivateNetwork(string name, EnvironmentSettings settings, Keys keys, ComponentResourceOptions? options = null)
        : base(ResourceTypes.PrivateNetwork, name, options)
    {
        var vpc = new Vpc(
            $"{name}-vpc",
            VpcArgs(name, settings.Network),
            new CustomResourceOptions { Parent = this, Protect = settings.ProtectsCluster() });

        // AWS creates it open to itself and to the internet; adopted without rules it is closed.
        _ = new DefaultSecurityGroup(
            $"{name}-default",
            new DefaultSecurityGroupArgs { VpcId = vpc.Id, Tags = { ["Name"] = $"{name}-default-closed" } },
            new CustomResourceOptions { Parent = this });

        var internet = new InternetGateway(
            $"{name}-internet",
            new InternetGatewayArgs { VpcId = vpc.Id, Tags = { ["Name"] = name } },
            new CustomResourceOptions { Parent = this });

        var egress = settings.Network.Ipv6 is null ? null : new EgressOnlyInternetGateway(
            $"{name}-egress",
            new EgressOnlyInternetGatewayArgs { VpcId = vpc.Id, Tags = { ["Name"] = name } },
            new CustomResourceOptions { Parent = this });

        Subnets = [.. settings.Network.Zones.OrderBy(zone => zone.Value).Select(zone => new ZoneSubnets(
            $"{name}-{zone.Key}",
            new ZoneSubnetsArgs
            {
                Vpc = vpc,
                Zone = zone.Key,
                Index = zone.Value,
                Plan = SubnetPlan.Of(settings.Network),
                Internet = internet,
                Egress = egress,
            },
            new ComponentResourceOptions { Parent = this }))];

        PodBlocks = [.. (settings.Network.Pods?.Cidrs ?? []).Select(block => new PodBlock(
            $"{name}-{PodBlock.Label(block)}",
            new PodBlockArgs { Vpc = vpc, Block = block, Zones = Subnets, Indexes = settings.Network.Zones },
            new ComponentResourceOptions { Parent = this }))];

        _ = new NatGateways(
            $"{name}-nat",
            settings.Network.Nat,
            Subnets,
            internet,
            new ComponentResourceOptions { Parent = this });

        // Images and add-ons are pulled from S3: a gateway endpoint is free and keeps that traffic off the NAT gateways.
        foreach (var service in settings.Network.GatewayServices().Prepend("s3"))
        {
            _ = new VpcEndpoint(
                $"{name}-{service}",
                new VpcEndpointArgs
                {
                    VpcId = vpc.Id,
                    ServiceName = $"com.amazonaws.{settings.Region}.{service}",
                    VpcEndpointType = "Gateway",
                    RouteTableIds = Subnets.Select(subnets => subnets.PrivateRoutes.Id).ToArray(),
                    Tags = { ["Name"] = $"{name}-{service}" },
                },
                new CustomResourceOptions { Parent = this });
        }

        if (settings.Network.InterfaceServices().Any())
            _ = new InterfaceEndpointSet($"{name}-endpoints", settings, vpc, Subnets, new ComponentResourceOptions { Parent = this });

        _ = new FlowLogs($"{name}-flow-logs", settings, vpc, keys, new ComponentResourceOptions { Parent = this });

        VpcId = vpc.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["vpcId"] = VpcId });
    }

    /// <summary>The id of the VPC.</summary>
    public Output<string> VpcId { get; }

    /// <summary>The subnets of each zone, in the order of the zones' indexes.</summary>
    public ImmutableArray<ZoneSubnets> Subnets { get; }

    /// <summary>The blocks of addresses for pods; none where pods share the private subnets.</summary>
    public ImmutableArray<PodBlock> PodBlocks { get; }

    /// <summary>The subnets of one zone.</summary>
    /// <param name="zone">One of the zones in the settings.</param>
    /// <returns>The zone's subnets.</returns>
    public ZoneSubnets In(AvailabilityZone zone) => Subnets.Single(subnets => subnets.Zone == zone);

    private static VpcArgs VpcArgs(string name, NetworkSettings settings)
    {
        var args = new VpcArgs
        {
            CidrBlock = settings.Cidr.ToString(),
            // Both are needed for private DNS of VPC endpoints and of the cluster's private endpoint.
            EnableDnsHostnames = true,
            EnableDnsSupport = true,
            Tags = { ["Name"] = name },
        };
        if (settings.Ipv6 is { } ipv6)
        {
            args.Ipv6IpamPoolId = ipv6.IpamPool.ToString();
            args.Ipv6CidrBlock = ipv6.Cidr.ToString();
        }

        return args;
    }
}
