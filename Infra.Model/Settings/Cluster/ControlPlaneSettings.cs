using Infra.Model.Findings;
using Infra.Model.Settings.Network;
using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Cluster;

/// <summary>The Kubernetes control plane, which EKS runs.</summary>
public sealed record ControlPlaneSettings
{
    /// <summary>
    /// The networks from which the API can be reached over the internet, beside the private endpoint that is always on; without
    /// any, only the private endpoint exists. Never the whole internet.
    /// </summary>
    public IReadOnlyList<Cidr> PublicAccess { get; init; } = [];

    /// <summary>
    /// The addresses of Kubernetes services, a <c>/12</c> to <c>/24</c> of the private ranges outside the network. EKS fixes it when
    /// it creates the cluster, so another one is another cluster.
    /// </summary>
    public required Cidr ServiceCidr { get; init; }

    /// <summary>How many days the control plane's logs are kept, one of the periods CloudWatch knows.</summary>
    public required int LogRetentionDays { get; init; }

    /// <summary>What happens when the Kubernetes version leaves standard support.</summary>
    public required SupportType SupportType { get; init; }

    /// <summary>Whether AWS may move traffic away from a zone that is failing.</summary>
    public required bool ZonalShift { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="network">The environment's network.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, NetworkSettings network) =>
    [
        .. PublicAccess.Index().SelectMany(item => Require.That(
            item.Item.PrefixLength >= NarrowestOpenPrefix,
            $"{path}.publicAccess[{item.Index}]",
            $"\"{item.Item}\"", $"write the networks people work from, none larger than /{NarrowestOpenPrefix}, or none at all")),

        // https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html (botocore 1.43.11),
        // read 2026-11-22
        .. Require.That(
            ServiceCidr.PrefixLength is >= 12 and <= 24 && PrivateRanges.Any(range => range.Contains(ServiceCidr)),
            $"{path}.serviceCidr",
            $"\"{ServiceCidr}\"", "write a /12 to /24 within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16"),
        .. Require.That(
            !ServiceCidr.Overlaps(network.Cidr),
            $"{path}.serviceCidr",
            $"\"{ServiceCidr}\", which overlaps the network {network.Cidr}", "write one that does not, such as \"172.20.0.0/16\""),
        .. LogRetention.Validate($"{path}.logRetentionDays", LogRetentionDays),
    ];

    private static IEnumerable<Cidr> PrivateRanges =>
        [Value.Parse<Cidr>("10.0.0.0/8"), Value.Parse<Cidr>("172.16.0.0/12"), Value.Parse<Cidr>("192.168.0.0/16")];

    // Two halves of the internet are the internet: a /8 is the largest network ever assigned to one organisation.
    private const int NarrowestOpenPrefix = 8;
}
