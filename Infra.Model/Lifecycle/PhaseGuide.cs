using Infra.Model.Releases;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>What to expect of a step of an upgrade.</summary>
/// <param name="First">What to look at before the step; <see langword="null"/> if there is nothing.</param>
/// <param name="Takes">How long the step takes, with the source in brackets.</param>
/// <param name="Done">How to see that the step is done.</param>
public sealed record PhaseGuide(string? First, string Takes, string Done)
{
    // https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateClusterVersion.html, read 2026-11-29
    private const string ControlPlaneTime = "a few minutes (EKS API reference, UpdateClusterVersion), then add-ons and charts";

    // max-node-provision-time and scale-down-unneeded-time, which the chart's values leave at their defaults:
    // https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md (a copy, in extracts), read 2026-11-29
    private const string LaunchTime = "as long as EC2 needs to start servers; after 15 minutes something is wrong (the autoscaler gives up then: Cluster Autoscaler FAQ)";
    private const string DrainTime = "10 minutes after a server is empty at the earliest (Cluster Autoscaler FAQ); a pod may take 15 minutes to stop (max-graceful-termination-sec)";

    // What diff shows: only labels, taints and bounds of node groups change.
    private const string LabelTime = "a minute or two (one update of each node group, no launch); then watch it as long as you like";
    private const string RemovalTime = "minutes for an empty generation (not measured); pods that are left are evicted first";

    /// <summary>What to expect of a step.</summary>
    /// <param name="step">The step.</param>
    /// <returns>The guide.</returns>
    public static PhaseGuide Of(UpgradeStep step) => step.Phase switch
    {
        UpgradePhase.ControlPlane => new(Deprecations(step), ControlPlaneTime, $".github/scripts/after-deploy.sh {step.After.Name} reports no problem"),
        UpgradePhase.Test or UpgradePhase.Enlarge => new(null, LaunchTime, $"kubectl get nodes -l infra/stage=test shows {Tested(step)} Ready"),
        UpgradePhase.Enable => new(null, LabelTime, "kubectl get nodes -l infra/stage=enabled shows old and new servers, and no pod stays Pending"),
        UpgradePhase.Drain => new(null, DrainTime, "kubectl get nodes -l infra/stage=draining shows no server"),
        UpgradePhase.Retire => new("kubectl get nodes -l infra/stage=draining: servers that are still there lose their pods", RemovalTime, $"./infractl rollout {step.After.Name} shows one generation of each pool"),
        UpgradePhase.Finish => new(null, DrainTime, $"./infractl rollout {step.After.Name} shows one generation of each pool"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Phase, "not a phase"),
    };

    // EKS names the clients that still use an API which the next versions no longer have, and the add-ons and kubelets that do not fit.
    // https://docs.aws.amazon.com/eks/latest/userguide/view-cluster-insights.html, read 2026-11-29
    private static string? Deprecations(UpgradeStep step)
    {
        var (from, to) = (ReleaseCatalogue.Kubernetes(step.Before.Settings.Release), ReleaseCatalogue.Kubernetes(step.After.Settings.Release));
        return from == to
            ? null
            : $"APIs that {(to.Minor > from.Minor ? to : from)} removes or deprecates: aws eks list-insights --cluster-name CLUSTER; https://kubernetes.io/docs/reference/using-api/deprecation-guide/";
    }

    private static string Tested(UpgradeStep step)
    {
        var zones = step.After.Settings.Network.Zones.Count;
        var count = step.After.Settings.Pools.Values.Sum(pool =>
            (pool.Spread == Spread.PerZone ? zones : 1) * pool.Generations.Where(generation => generation.Stage == Stage.Test).Sum(generation => generation.TestSize));
        return Plural.Of(count, "server");
    }
}
