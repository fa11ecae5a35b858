using System.Collections.Immutable;
using Infra.Model.Settings.Network;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Infra.Network;

/// <summary>The ways from private subnets to the internet: none, one that all zones share, or one in each zone.</summary>
public sealed class NatGateways : ComponentResource
{
    /// <summary>Declares the gateways and the routes to them.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="mode">How many gateways there are.</param>
    /// <param name="subnets">The subnets of all zones; a shared gateway stands in the first.</param>
    /// <param name="internet">The internet gateway the public subnets route to.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public NatGateways(
        string name,
        NatMode mode,
        ImmutableArray<ZoneSubnets> subnets,
        InternetGateway internet,
        ComponentResourceOptions? options = null)
        : base("infra:network:NatGateways", name, options)
    {
        var standing = mode switch
        {
            NatMode.None => [],
            NatMode.Single => subnets[..1],
            NatMode.PerZone => subnets,
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "not a NAT mode"),
        };
        var gateways = standing.ToImmutableDictionary(zone => zone.Zone, zone => Gateway($"{name}-{zone.Zone}", zone, internet));

        foreach (var zone in standing.IsEmpty ? [] : subnets)
        {
            _ = new Route(
                $"{name}-{zone.Zone}",
                new RouteArgs
                {
                    RouteTableId = zone.PrivateRoutes.Id,
                    DestinationCidrBlock = "0.0.0.0/0",
                    NatGatewayId = (gateways.GetValueOrDefault(zone.Zone) ?? gateways[standing[0].Zone]).Id,
                },
                new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }

    private NatGateway Gateway(string name, ZoneSubnets zone, InternetGateway internet)
    {
        var address = new Eip(
            name,
            new EipArgs { Domain = "vpc", Tags = { ["Name"] = name } },
            new CustomResourceOptions { Parent = this });

        return new NatGateway(
            name,
            new NatGatewayArgs { AllocationId = address.Id, SubnetId = zone.Public.Id, Tags = { ["Name"] = name } },
            // A NAT gateway fails to create while its network has no internet gateway.
            // https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html (at a16ab76), read 2026-11-22
            new CustomResourceOptions { Parent = this, DependsOn = { internet } });
    }
}
