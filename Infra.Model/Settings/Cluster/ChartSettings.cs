using Infra.Model.Releases;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Cluster;

/// <summary>A Helm chart beside those of the release.</summary>
public sealed record ChartSettings
{
    /// <summary>Where the chart is: a repository of charts, or for an OCI registry the path before the chart's name.</summary>
    [Setting(SettingEffect.SameServers, "https://charts.example.com", "oci://registry.example.com/charts")]
    public required ChartRepository Repository { get; init; }

    /// <summary>The chart's name there; without it, the name of this entry.</summary>
    [Setting(SettingEffect.SameServers, "chart", "other")]
    public ChartName? Chart { get; init; }

    /// <summary>The exact version of the chart.</summary>
    [Setting(SettingEffect.SameServers, "1.19.0", "1.20.1")]
    public required ChartVersion Version { get; init; }

    /// <summary>The namespace that it is installed in: one of <c>namespaces</c>, or <c>kube-system</c>.</summary>
    [Setting(SettingEffect.SameServers, "kube-system", "shop")]
    public required NamespaceName Namespace { get; init; }

    /// <summary>The chart's values; without them, its own. No secrets: name a Kubernetes Secret instead.</summary>
    [Setting(SettingEffect.SameServers, """{"replicaCount":2}""", """{"replicaCount":3}""")]
    public FreeMap? Values { get; init; }

    /// <summary>The charts of this file that have to be there first; without any, those of the release alone.</summary>
    [Setting(SettingEffect.SameServers, "reloader", "goldpinger")]
    public IReadOnlyList<ChartName> After { get; init; } = [];

    /// <summary>What its pods may do in AWS; without it, nothing.</summary>
    public PodIdentitySettings? Identity { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="name">The name of the Helm release.</param>
    /// <param name="environment">The environment.</param>
    internal IEnumerable<Finding> Validate(string path, ChartName name, EnvironmentSettings environment) =>
    [
        .. Require.That(
            !ReleaseCatalogue.TryFind(environment.Release, out var release) || !(release.Charts.ContainsKey($"{name}") || release.Charts.ContainsKey($"{Chart ?? name}")),
            path,
            $"the chart \"{Chart ?? name}\", which the release has",
            "remove it: its version is that of the release"),
        .. Require.Distinct($"{path}.after", After, "chart"),
        .. Identity?.Validate($"{path}.identity", environment) ?? [],
    ];
}
