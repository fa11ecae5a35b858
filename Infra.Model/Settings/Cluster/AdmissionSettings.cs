using Infra.Model.Findings;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Cluster;

/// <summary>What pods may run in the namespaces of the workloads.</summary>
public sealed record AdmissionSettings
{
    /// <summary>What happens to a pod that does not keep the rules.</summary>
    [Setting(SettingEffect.SameServers)]
    public required AdmissionAction Violations { get; init; }

    /// <summary>Where images may come from beside the account's own registry in the environment's region; without any, only from there.</summary>
    [Setting(SettingEffect.SameServers, "registry.k8s.io", "public.ecr.aws/docker")]
    public IReadOnlyList<ImageSource> Images { get; init; } = [];

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) => Require.Distinct($"{path}.images", Images, "source");
}
