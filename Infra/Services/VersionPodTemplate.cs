using Infra.Model.Services;
using Infra.Model.Values.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Services;

/// <summary>The pods of a version, from its specification alone: what is not in its hash may not be here.</summary>
internal static class VersionPodTemplate
{
    internal static PodTemplateSpecArgs Of(PlannedVersion version, ServiceObjects of)
    {
        var (specification, containers) = (version.Specification, new VersionContainers(version));
        var pod = new PodSpecArgs
        {
            ServiceAccountName = specification.ServiceAccount,
            AutomountServiceAccountToken = false,
            // Variables for each Service of the namespace would differ between two pods of one version.
            EnableServiceLinks = false,
            TerminationGracePeriodSeconds = specification.GraceSeconds,
            SecurityContext = new PodSecurityContextArgs
            {
                RunAsNonRoot = true,
                RunAsUser = specification.User,
                RunAsGroup = specification.User,
                FsGroup = specification.User,
                SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
            },
            TopologySpreadConstraints = { Spread("topology.kubernetes.io/zone", version, of), Spread("kubernetes.io/hostname", version, of) },
            Containers = { containers.Main() },
            Volumes = containers.Volumes().ToArray(),
        };
        foreach (var container in containers.First()) pod.InitContainers.Add(container);
        foreach (var key in specification.Tolerates ?? []) pod.Tolerations.Add(new TolerationArgs { Key = $"{key}", Operator = "Exists" });
        if (specification.Pool is { } pool) pod.NodeSelector.Add(NodeLabels.Pool, $"{pool}");

        return new PodTemplateSpecArgs { Metadata = new ObjectMetaArgs { Labels = Labels(version, of) }, Spec = pod };
    }

    private static InputMap<string> Labels(PlannedVersion version, ServiceObjects of)
    {
        var labels = of.Labels(version.Hash);
        if (version.Specification.Port is null) labels.Add(WorkloadLabels.Worker, "true");

        return labels;
    }

    // By version, as pods of another one must not decide where these go; a wish, as a zone without room must not keep them from starting.
    private static TopologySpreadConstraintArgs Spread(string key, PlannedVersion version, ServiceObjects of) => new()
    {
        MaxSkew = 1,
        TopologyKey = key,
        WhenUnsatisfiable = "ScheduleAnyway",
        LabelSelector = of.Selector(version.Hash),
    };
}
