using System.Text.Json.Serialization;
using Infra.Model.Releases;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Baseline;

/// <summary>The values of the chart <c>aws-load-balancer-controller</c>.</summary>
/// <remarks>
/// https://github.com/aws/eks-charts/blob/5239609/stable/aws-load-balancer-controller/values.yaml, read 2026-11-22, and
/// templates/webhook.yaml beside it, read 2026-11-29.
/// </remarks>
internal sealed record LoadBalancerControllerValues
{
    /// <summary>The cluster, which the tags of load balancers name.</summary>
    public required string ClusterName { get; init; }

    public required string Region { get; init; }

    /// <summary>The tags of the load balancers and of what belongs to them.</summary>
    public required IReadOnlyDictionary<string, string> DefaultTags { get; init; }

    public required ChartImageValues Image { get; init; }

    /// <summary>Two pods: one works, the other takes over when its server goes.</summary>
    public int ReplicaCount { get; } = 2;

    /// <summary>Not both in one zone.</summary>
    public IReadOnlyList<SpreadValues> TopologySpreadConstraints { get; } = SpreadValues.OverZones("aws-load-balancer-controller");

    public AccountValues ServiceAccount { get; } = new(true, "aws-load-balancer-controller");

    /// <summary>How many pods may be away while servers are drained.</summary>
    public DisruptionValues PodDisruptionBudget { get; } = new(1);

    /// <summary>What the pods ask for and may use.</summary>
    public required ResourceValues Resources { get; init; }

    /// <summary>How many Ingresses are worked on at a time; without it, 3.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? IngressMaxConcurrentReconciles { get; init; }

    /// <summary>How many target groups are worked on at a time; without it, 3.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TargetgroupbindingMaxConcurrentReconciles { get; init; }

    /// <summary>AWS Shield Advanced, for which the controller has no rights; off.</summary>
    public bool EnableShield { get; } = false;

    /// <summary>The first generation of AWS WAF, for which the controller has no rights; off.</summary>
    public bool EnableWaf { get; } = false;

    /// <summary>AWS WAF, for which the controller has no rights; off.</summary>
    public bool EnableWafv2 { get; } = false;

    /// <summary>Traffic goes to pods and not by way of a server, so draining a server cuts no connection of others.</summary>
    public string DefaultTargetType { get; } = "ip";

    /// <summary>What the pods may not do.</summary>
    public SecurityValues SecurityContext { get; } = new();

    /// <summary>Who the pods are.</summary>
    public PodSecurityValues PodSecurityContext { get; } = new();

    /// <summary>
    /// The webhook that makes the controller the one for new Services of the type LoadBalancer. The chart's <c>Fail</c> would refuse every
    /// Service of the cluster while the controller is away, those of other charts among them.
    /// </summary>
    public WebhookValues ServiceMutatorWebhookConfig { get; } = new("Ignore");

    /// <summary>The webhook that adds readiness gates to pods, so that a drain waits for the load balancer.</summary>
    public WebhookValues PodMutatorWebhookConfig { get; init; } = new("Ignore");

    /// <summary>Whether an Ingress may name a Service that is not there, which is then answered with 503 without a word; without it, yes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? TolerateNonExistentBackendService { get; init; }

    /// <summary>Whether a backend may name an action that is not there, likewise; without it, yes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? TolerateNonExistentBackendAction { get; init; }

    /// <summary>Which pods the readiness gate is added to; without it, all in the namespaces that are labelled for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SelectorValues? ObjectSelector { get; init; }

    /// <summary>The values of an environment.</summary>
    /// <param name="environment">The environment's name.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="cluster">The cluster's name.</param>
    /// <param name="image">The image.</param>
    internal static LoadBalancerControllerValues For(EnvironmentName environment, EnvironmentSettings settings, string cluster, ChartImage image)
    {
        var threads = ClusterServiceSize.Of(EnvironmentSize.Of(settings)).LoadBalancerControllerThreads;
        return new()
        {
            ClusterName = cluster,
            Region = settings.Region.ToString(),
            DefaultTags = settings.TagsOf(environment),
            Image = ChartImageValues.Of(image),
            Resources = ResourcesOf($"{settings.ClusterServices.LoadBalancerController.MemoryMiB}Mi", threads),
            IngressMaxConcurrentReconciles = threads?.Ingresses,
            TargetgroupbindingMaxConcurrentReconciles = threads?.TargetGroups,
            TolerateNonExistentBackendService = HasExposed(settings) ? false : null,
            TolerateNonExistentBackendAction = HasExposed(settings) ? false : null,
            ObjectSelector = HasExposed(settings) ? new SelectorValues([new RequirementValues(WorkloadLabels.Service, "Exists")]) : null,
            // A pod of a service without the gate would be ready before its load balancer knows it, so none is let in; pods of others are.
            PodMutatorWebhookConfig = new WebhookValues(HasExposed(settings) ? "Fail" : "Ignore"),
        };
    }

    // 50 thousandths of a core for each 10 threads beside its own.
    // https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/13e0de0/docs/deploy/scaling.md, read 2026-11-30
    private static ResourceValues ResourcesOf(string memory, (int TargetGroups, int Ingresses)? threads)
    {
        var more = threads is { } all ? all.TargetGroups + all.Ingresses - (2 * ClusterServiceSize.OwnThreads) : 0;
        return new(new($"{100 + (5 * more)}m", memory), new(null, memory));
    }

    private static bool HasExposed(EnvironmentSettings settings) => settings.AllServices().Any(service => service.Settings.Expose is not null);

    /// <summary>A disruption budget, as charts take it.</summary>
    /// <param name="MaxUnavailable">How many pods may be away at a time.</param>
    internal sealed record DisruptionValues(int MaxUnavailable);

    /// <summary>A webhook, as the chart takes it.</summary>
    /// <param name="FailurePolicy">What the API server does when nobody answers: <c>Fail</c> or <c>Ignore</c>.</param>
    internal sealed record WebhookValues(string FailurePolicy);

    /// <summary>A selector of labels, as the chart takes it.</summary>
    /// <param name="MatchExpressions">What an object's labels have to be.</param>
    internal sealed record SelectorValues(IReadOnlyList<RequirementValues> MatchExpressions);

    /// <summary>A requirement of a selector.</summary>
    /// <param name="Key">The label.</param>
    /// <param name="Operator">What it has to be.</param>
    internal sealed record RequirementValues(string Key, string Operator);
}
