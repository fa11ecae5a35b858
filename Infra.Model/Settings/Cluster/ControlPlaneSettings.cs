using Infra.Model.Settings.Network;
using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Cluster;

/// <summary>The Kubernetes control plane, which EKS runs.</summary>
public sealed record ControlPlaneSettings
{
    /// <summary>
    /// The networks from which the API can be reached over the internet, beside the private endpoint that is always on; without
    /// any, only the private endpoint exists. Never the whole internet.
    /// </summary>
    [Setting(SettingEffect.SameServers, "203.0.113.0/24", "198.51.100.0/24")]
    public IReadOnlyList<Cidr> PublicAccess { get; init; } = [];

    /// <summary>
    /// The private networks from which the API can be reached at its private endpoint, beside the servers: the environment's own network
    /// for a bastion, a runner or an SSM host in it, and those that a VPN or a peering connects. Without any, only servers reach it.
    /// </summary>
    /// <remarks>
    /// https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html (accessing a private only API server: port 443 from the
    /// connected network or bastion), read 2026-11-29.
    /// </remarks>
    [Setting(SettingEffect.SameServers, "10.10.0.0/16", "192.168.7.0/24")]
    public IReadOnlyList<Cidr> PrivateAccess { get; init; } = [];

    /// <summary>
    /// Further traffic into the security group that EKS makes for the cluster, which the servers have too: for example scrapes of the servers
    /// from a network of monitoring. Without any, only traffic within the group, and to the API from <c>privateAccess</c>.
    /// </summary>
    public IReadOnlyList<IngressSettings> Ingress { get; init; } = [];

    /// <summary>
    /// The addresses of Kubernetes services, a <c>/12</c> to <c>/24</c> of the private ranges outside the network. EKS fixes it when
    /// it creates the cluster, so another one is another cluster.
    /// </summary>
    [Setting(SettingEffect.OtherCluster, "172.20.0.0/16", "172.21.0.0/16", "172.22.0.0/20")]
    public required Cidr ServiceCidr { get; init; }

    /// <summary>How many days the control plane's logs are kept, one of the periods CloudWatch knows.</summary>
    [Setting(SettingEffect.SameServers, 7, 30, 365)]
    public required int LogRetentionDays { get; init; }

    /// <summary>What happens when the Kubernetes version leaves standard support.</summary>
    [Setting(SettingEffect.SameServers)]
    public required SupportType SupportType { get; init; }

    /// <summary>Whether AWS may move traffic away from a zone that is failing.</summary>
    [Setting(SettingEffect.SameServers)]
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
            $"\"{item.Item}\"",
            $"write the networks that people connect from, none larger than /{NarrowestOpenPrefix}, or an empty list")),

        // "The following CIDRs are invalid in publicAccessCidrs": the internet carries no packet from there.
        // https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html, read 2026-11-29
        .. PublicAccess.Index().SelectMany(item => Require.That(
            NetworkRange.IsPublic(item.Item),
            $"{path}.publicAccess[{item.Index}]",
            $"\"{item.Item}\", which is no network of the internet",
            "write the public addresses that people come from, and reach the private endpoint from networks of yours")),
        .. Quota.PublicNetworks.Validate($"{path}.publicAccess", PublicAccess.Count, "networks", "write fewer: AWS does not raise it"),

        .. PrivateAccess.Index().SelectMany(item => Require.That(
            NetworkRange.IsInternal(item.Item),
            $"{path}.privateAccess[{item.Index}]",
            $"\"{item.Item}\", which is not within the private ranges",
            $"write a network within {NetworkRange.InternalRanges}, and public addresses under publicAccess")),
        .. PrivateAccess.Index().SelectMany(item => Require.That(
            !ServiceCidr.Overlaps(item.Item),
            $"{path}.privateAccess[{item.Index}]",
            $"\"{item.Item}\", which overlaps serviceCidr {ServiceCidr}",
            "write the addresses of hosts: no packet comes from the addresses of Kubernetes services")),
        .. Require.Distinct($"{path}.privateAccess", PrivateAccess, "network"),
        .. Quota.IngressRules.Validate($"{path}.{(Ingress.Count > 0 ? "ingress" : "privateAccess")}", PrivateAccess.Count + Ingress.Count + 1, "rules with that of EKS", "write fewer, larger networks, or have AWS raise the quota"),

        .. Ingress.Index().SelectMany(item => item.Item.Validate($"{path}.ingress[{item.Index}]")),
        .. Require.Distinct($"{path}.ingress", [.. Ingress.Select(rule => rule.ToString())], "rule"),

        // https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html (botocore 1.43.11),
        // read 2026-11-22
        .. Require.That(
            ServiceCidr.PrefixLength is >= 12 and <= 24 && NetworkRange.Private.Any(range => range.Range.Contains(ServiceCidr)),
            $"{path}.serviceCidr",
            $"\"{ServiceCidr}\"", "write a /12 to /24 within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16"),
        .. network.Blocks.SelectMany(block => Require.That(
            !ServiceCidr.Overlaps(block),
            $"{path}.serviceCidr",
            $"\"{ServiceCidr}\", which overlaps the network {block}", "write one that does not, such as \"172.20.0.0/16\"")),
        .. LogRetention.Validate($"{path}.logRetentionDays", LogRetentionDays),
    ];

    // Two halves of the internet are the internet: a /8 is the largest network ever assigned to one organisation.
    private const int NarrowestOpenPrefix = 8;
}
