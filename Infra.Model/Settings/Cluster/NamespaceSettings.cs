using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Cluster;

/// <summary>The bounds of all that runs in one namespace.</summary>
public sealed record NamespaceSettings
{
    /// <summary>The processor time that all pods together may ask for, in cores, 1 to 10,000.</summary>
    [Setting(SettingEffect.SameServers, 100, 10_000)]
    public required int Cpu { get; init; }

    /// <summary>The memory that all pods together may ask for, in GiB, 1 to 100,000.</summary>
    [Setting(SettingEffect.SameServers, 100, 100_000)]
    public required int MemoryGiB { get; init; }

    /// <summary>The number of pods, 1 to 10,000.</summary>
    [Setting(SettingEffect.SameServers, 100, 10_000)]
    public required int Pods { get; init; }

    /// <summary>The number of Services of the type LoadBalancer, 0 to 1,000.</summary>
    [Setting(SettingEffect.SameServers, 0, 3, 20)]
    public int LoadBalancers { get; init; } = 20;

    /// <summary>
    /// The number of ports on every server, 0 to 1,000. A Service of the type LoadBalancer takes one for each of its ports, unless it sets
    /// <c>allocateLoadBalancerNodePorts: false</c>.
    /// </summary>
    [Setting(SettingEffect.SameServers, 0, 10, 50)]
    public int NodePorts { get; init; } = 100;

    /// <summary>The storage that all volume claims together may ask for, in GiB, 0 to 1,000,000.</summary>
    [Setting(SettingEffect.SameServers, 0, 500, 2_000)]
    public int StorageGiB { get; init; } = 5_000;

    /// <summary>The number of volume claims, 0 to 10,000.</summary>
    [Setting(SettingEffect.SameServers, 0, 20, 100)]
    public int VolumeClaims { get; init; } = 200;

    /// <summary>
    /// Whether the namespace is to be removed: Pulumi then protects it no longer, so that a later change can remove the entry, which
    /// deletes everything in it.
    /// </summary>
    [Setting(SettingEffect.SameServers)]
    public bool Retiring { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="name">The namespace.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, NamespaceName name) =>
    [
        // Kubernetes' own and the one that everything without a namespace falls into.
        .. Require.That(
            name.ToString() is not "default" && !name.ToString().StartsWith("kube-", StringComparison.Ordinal),
            path,
            $"the namespace \"{name}\", which Kubernetes itself uses",
            "write another"),
        .. Require.That(
            !name.ToString().StartsWith("infra-", StringComparison.Ordinal),
            path,
            $"the namespace \"{name}\"", "write one that does not start with \"infra-\", which this program uses"),
        .. Require.Within(Cpu, 1, 10_000, $"{path}.cpu", "cores"),
        .. Require.Within(MemoryGiB, 1, 100_000, $"{path}.memoryGiB", "GiB"),
        .. Require.Within(Pods, 1, 10_000, $"{path}.pods", "pods"),
        .. Require.Within(LoadBalancers, 0, 1_000, $"{path}.loadBalancers", "load balancers"),
        .. Require.Within(NodePorts, 0, 1_000, $"{path}.nodePorts", "ports"),
        .. Require.Within(StorageGiB, 0, 1_000_000, $"{path}.storageGiB", "GiB"),
        .. Require.Within(VolumeClaims, 0, 10_000, $"{path}.volumeClaims", "claims"),
    ];
}
