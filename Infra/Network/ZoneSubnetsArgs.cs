using Infra.Model.Settings.Network;
using Infra.Model.Values.Aws;
using Pulumi.Aws.Ec2;

namespace Infra.Network;

/// <summary>What the subnets of a zone are made from.</summary>
public sealed record ZoneSubnetsArgs
{
    /// <summary>The network they are part of.</summary>
    public required Vpc Vpc { get; init; }

    /// <summary>The zone.</summary>
    public required AvailabilityZone Zone { get; init; }

    /// <summary>The zone's index in the plan.</summary>
    public required int Index { get; init; }

    /// <summary>The places of all subnets.</summary>
    public required SubnetPlan Plan { get; init; }

    /// <summary>The way from the public subnet to the internet.</summary>
    public required InternetGateway Internet { get; init; }

    /// <summary>The way from the private subnet to the internet over IPv6, outward only; without IPv6, none.</summary>
    public EgressOnlyInternetGateway? Egress { get; init; }
}
