using System.Collections.Immutable;
using Infra.Model.Values.Aws;
using Pulumi.Aws.Ec2;

namespace Infra.Network;

/// <summary>What a block of addresses for pods is made from.</summary>
public sealed record PodBlockArgs
{
    /// <summary>The network that the block joins.</summary>
    public required Vpc Vpc { get; init; }

    /// <summary>The addresses, a <c>/16</c> to <c>/20</c>.</summary>
    public required Cidr Block { get; init; }

    /// <summary>The other subnets of each zone, whose way out the pods share.</summary>
    public required ImmutableArray<ZoneSubnets> Zones { get; init; }

    /// <summary>The index of each zone, 0 to 3.</summary>
    public required IReadOnlyDictionary<AvailabilityZone, int> Indexes { get; init; }
}
