using System.Collections.Immutable;
using Infra.Model.Services;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;
using Infra.Model.Values.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Autoscaling.V2;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace Infra.Services;

/// <summary>The pods of a version, how many they are, and how many may be away while servers are drained.</summary>
public sealed class VersionPods : ComponentResource
{
    private readonly PlannedVersion _version;
    private readonly ServiceObjects _of;

    /// <summary>Declares the pods.</summary>
    /// <param name="name">The name of the component, which its resources have too.</param>
    /// <param name="version">The version.</param>
    /// <param name="of">The service.</param>
    /// <param name="before">What has to be there before the pods.</param>
    /// <param name="options">Options of the component.</param>
    public VersionPods(string name, PlannedVersion version, ServiceObjects of, Resource[] before, ComponentResourceOptions? options = null)
        : base("infra:services:VersionPods", name, options)
    {
        (_version, _of) = (version, of);

        var guarded = of.Scope.In(this, [of.Baseline, .. before]);
        guarded.Protect = version.IsProtected;
        var deployment = new Pulumi.Kubernetes.Apps.V1.Deployment(name, Deployment(), guarded);
        _ = new HorizontalPodAutoscaler(name, Autoscaler(), of.Scope.In(this, deployment));
        _ = new PodDisruptionBudget(
            name,
            new PodDisruptionBudgetArgs
            {
                Metadata = of.Named(version.Name, version.Hash),
                Spec = new PodDisruptionBudgetSpecArgs
                {
                    Selector = of.Selector(version.Hash),
                    // Rounded up, so that one may always go, and servers can be drained.
                    MaxUnavailable = $"{ServiceCapacitySettings.MayBeAwayPercent}%",
                    // A pod that never gets ready must not hold up a drain.
                    UnhealthyPodEvictionPolicy = "AlwaysAllow",
                },
            },
            of.Scope.In(this, deployment));

        RegisterOutputs();
    }

    // A worker that drains ends its last jobs, which can take longer than an update waits. The autoscaler owns the number of its pods, so
    // the server-side apply has to be forced.
    private static ImmutableDictionary<string, string> Stopping { get; } = ServiceObjects.WithoutWaiting.Add("pulumi.com/patchForce", "true");

    // Replicas are the autoscaler's alone: declared here, each update would undo what it did.
    private DeploymentArgs Deployment()
    {
        var stage = _version.Settings.Stage;
        // A version in test that never gets ready is not to hold up an update that is otherwise good.
        var metadata = _of.Named(_version.Name, _version.Hash, stage == Stage.Test ? ServiceObjects.WithoutWaiting : _version.IsStopped ? Stopping : null);
        metadata.Labels.Add(NodeLabels.Stage, stage.Word());
        var spec = new DeploymentSpecArgs
        {
            Selector = _of.Selector(_version.Hash),
            MinReadySeconds = 10,
            ProgressDeadlineSeconds = 600,
            RevisionHistoryLimit = 1,
            Strategy = new DeploymentStrategyArgs
            {
                Type = "RollingUpdate",
                RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = "25%", MaxUnavailable = 0 },
            },
            Template = VersionPodTemplate.Of(_version, _of),
        };
        // An autoscaler leaves a Deployment of no pods alone.
        if (_version.IsStopped) spec.Replicas = 0;

        return new DeploymentArgs { Metadata = metadata, Spec = spec };
    }

    private HorizontalPodAutoscalerArgs Autoscaler() => new()
    {
        Metadata = _of.Named(_version.Name, _version.Hash),
        Spec = new HorizontalPodAutoscalerSpecArgs
        {
            ScaleTargetRef = new CrossVersionObjectReferenceArgs { ApiVersion = "apps/v1", Kind = "Deployment", Name = _version.Name },
            MinReplicas = _version.IsStopped ? _of.Service.Service.Settings.Capacity.Min : _version.MinPods,
            MaxReplicas = _version.IsStopped ? _of.Service.Service.Settings.Capacity.Max : _version.MaxPods,
            // The one that asks for most pods counts.
            Metrics = _of.Service.Service.Settings.Capacity is { MemoryPercent: { } memory } capacity
                ? [Metric("cpu", capacity.CpuPercent), Metric("memory", memory)]
                : [Metric("cpu", _of.Service.Service.Settings.Capacity.CpuPercent)],
            // Up at once, at most doubling each quarter of a minute; down only when five minutes needed no more.
            Behavior = new HorizontalPodAutoscalerBehaviorArgs
            {
                ScaleUp = new HPAScalingRulesArgs
                {
                    StabilizationWindowSeconds = 0,
                    Policies = { new HPAScalingPolicyArgs { Type = "Percent", Value = 100, PeriodSeconds = 15 } },
                },
                ScaleDown = new HPAScalingRulesArgs { StabilizationWindowSeconds = 300 },
            },
        },
    };

    private static MetricSpecArgs Metric(string resource, int percent) => new()
    {
        Type = "Resource",
        Resource = new ResourceMetricSourceArgs { Name = resource, Target = new MetricTargetArgs { Type = "Utilization", AverageUtilization = percent } },
    };
}
