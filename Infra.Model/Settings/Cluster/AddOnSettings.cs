using Infra.Model.Releases;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Cluster;

/// <summary>An EKS add-on beside those of the release.</summary>
public sealed record AddOnSettings
{
    /// <summary>The exact build, as <c>aws eks describe-addon-versions</c> lists it for the Kubernetes of the release.</summary>
    [Setting(SettingEffect.SameServers, "v2.0.0-eksbuild.1", "v2.1.0-eksbuild.2")]
    public required AddOnVersion Version { get; init; }

    /// <summary>How it is configured, by the keys of <c>aws eks describe-addon-configuration</c>; without it, as the build is made.</summary>
    [Setting(SettingEffect.SameServers, """{"agent":{"logLevel":"info"}}""", """{"agent":{"logLevel":"debug"}}""")]
    public FreeMap? Configuration { get; init; }

    /// <summary>Whether it has to be there before the first node, as for what a node needs to become ready; otherwise it comes after the nodes.</summary>
    [Setting(SettingEffect.SameServers)]
    public bool BeforeNodes { get; init; }

    /// <summary>The namespace that the add-on runs in, which EKS makes; <c>identity</c> is for a service account there.</summary>
    [Setting(SettingEffect.SameServers, "kube-system", "amazon-cloudwatch")]
    public NamespaceName Namespace { get; init; } = Value.Parse<NamespaceName>("kube-system");

    /// <summary>What its pods may do in AWS; without it, nothing.</summary>
    public PodIdentitySettings? Identity { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="name">The add-on.</param>
    /// <param name="environment">The environment.</param>
    internal IEnumerable<Finding> Validate(string path, AddOnName name, EnvironmentSettings environment) =>
    [
        .. Require.That(
            !ReleaseCatalogue.TryFind(environment.Release, out var release) || !release.AddOns.ContainsKey($"{name}"),
            path,
            $"the add-on \"{name}\", which the release has",
            "remove it: its build is that of the release"),
        .. Identity?.Validate($"{path}.identity", environment) ?? [],
    ];
}
