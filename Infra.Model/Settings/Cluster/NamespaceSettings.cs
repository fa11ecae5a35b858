using Infra.Model.Findings;
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
    ];
}
