using Infra.Model.Releases;
using Infra.Model.Settings;
using Infra.Model.Settings.Cluster;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Baseline;

/// <summary>The values of the chart <c>cluster-autoscaler</c>.</summary>
/// <remarks>
/// https://github.com/kubernetes/autoscaler/tree/cluster-autoscaler-chart-9.59.0/cluster-autoscaler/charts/cluster-autoscaler,
/// read 2026-11-22.
/// </remarks>
internal sealed record ClusterAutoscalerValues
{
    /// <summary>The group of values that says which groups are the autoscaler's.</summary>
    public required Discovery AutoDiscovery { get; init; }

    public required string AwsRegion { get; init; }

    public required ChartImageValues Image { get; init; }

    /// <summary>The name of all objects, which the service account's rights go by.</summary>
    public string FullnameOverride { get; } = "cluster-autoscaler";

    /// <summary>Two pods: one works, the other takes over when its server goes.</summary>
    public int ReplicaCount { get; } = 2;

    /// <summary>Not both in one zone.</summary>
    public IReadOnlyList<SpreadValues> TopologySpreadConstraints { get; } = SpreadValues.OverZones("cluster-autoscaler");

    /// <summary>The service account.</summary>
    public RbacValues Rbac { get; } = new(new AccountValues(true, "cluster-autoscaler"));

    /// <summary>The command line.</summary>
    public required IReadOnlyDictionary<string, object> ExtraArgs { get; init; }

    /// <summary>Patterns of group names by priority; empty when another expander decides.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> ExpanderPriorities { get; init; }

    /// <summary>What the pods ask for and may use.</summary>
    public required ResourceValues Resources { get; init; }

    /// <summary>What the pods may not do.</summary>
    public SecurityValues ContainerSecurityContext { get; } = new();

    /// <summary>Who the pods are.</summary>
    public PodSecurityValues SecurityContext { get; } = new();

    /// <summary>The values of an environment.</summary>
    /// <param name="environment">The environment's name.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="cluster">The cluster's name.</param>
    /// <param name="image">The image.</param>
    internal static ClusterAutoscalerValues For(EnvironmentName environment, EnvironmentSettings settings, string cluster, ChartImage image) => new()
    {
        AutoDiscovery = new Discovery(cluster),
        AwsRegion = settings.Region.ToString(),
        Image = ChartImageValues.Of(image),
        ExtraArgs = Arguments(settings.ClusterServices, Math.Max(settings.Admission.LongestGrace(), settings.Admission.LongestGraceOfWorkers())),
        Resources = new(new("100m", Memory(settings.ClusterServices.Autoscaler)), new(null, Memory(settings.ClusterServices.Autoscaler))),
        ExpanderPriorities = settings.ClusterServices.Expander == Expander.Priority ? Priorities(environment, settings) : new Dictionary<string, IReadOnlyList<string>>(),
    };

    private static string Memory(AutoscalerSettings settings) => $"{settings.MemoryMiB}Mi";

    private static SortedDictionary<string, object> Arguments(ClusterServiceSettings settings, int longestGrace)
    {
        var arguments = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            // Groups of the same pool in several zones, and old and new generations of one, grow together.
            ["balance-similar-node-groups"] = true,
            // The chart drops the underscore and what follows. EKS puts the last three on servers, of another value in each generation.
            // https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html does not list them; seen on servers by others:
            // https://github.com/kubernetes/autoscaler/issues/3802 (from general knowledge, unverified)
            ["balancing-ignore-label_1"] = NodeLabels.Generation,
            ["balancing-ignore-label_2"] = "eks.amazonaws.com/nodegroup-image",
            ["balancing-ignore-label_3"] = "eks.amazonaws.com/sourceLaunchTemplateId",
            ["balancing-ignore-label_4"] = "eks.amazonaws.com/sourceLaunchTemplateVersion",
            // A group may hold several types of one size, whose memory differs by more than the autoscaler's 1.5 %: as much as it allows
            // of everything else. Types of other sizes are other groups for it, and do not balance.
            ["memory-difference-ratio"] = "0.05",
            ["expander"] = settings.Expander switch
            {
                Expander.LeastWaste => "least-waste",
                Expander.Priority => "priority,least-waste",
                var other => throw new ArgumentOutOfRangeException(nameof(settings), other, "not an expander"),
            },
            // The pods of kube-system have disruption budgets where it matters; without this they would pin servers for good.
            ["skip-nodes-with-system-pods"] = false,
            ["skip-nodes-with-local-storage"] = false,
            // What a server of a group was like is forgotten when none is left: kept for ten years, as without this, the taint of a stage that
            // has passed keeps an empty group empty. EKS tells labels and taints instead.
            // https://github.com/kubernetes/autoscaler/issues/6452 and cluster-autoscaler/FAQ.md (at 55c37cd), read 2026-11-29
            ["node-info-cache-expire-time"] = "10m0s",
            ["max-graceful-termination-sec"] = longestGrace,
        };
        if (settings.Autoscaler.ScanIntervalSeconds != AutoscalerSettings.DefaultScanIntervalSeconds)
            arguments["scan-interval"] = $"{settings.Autoscaler.ScanIntervalSeconds}s";

        return arguments;
    }

    // EKS names the group of a node group eks-<node group>-<id>, where the id is a UUID. Anchored at the generation's hash and the start of
    // the UUID: the prefix of general is one of general-gpu, too.
    private static SortedDictionary<string, IReadOnlyList<string>> Priorities(EnvironmentName environment, EnvironmentSettings settings) => new(
        settings.Pools
            .GroupBy(pool => pool.Value.Priority)
            .ToDictionary(
                group => $"{group.Key}",
                group => (IReadOnlyList<string>)[.. group.Select(pool => Pattern(environment, pool.Key, pool.Value, settings)).Order(StringComparer.Ordinal)]),
        StringComparer.Ordinal);

    private static string Pattern(EnvironmentName environment, PoolName name, PoolSettings pool, EnvironmentSettings settings)
    {
        var zone = pool.Spread == Spread.PerZone ? $"[{string.Concat(settings.Network.Zones.Keys.Select(zone => $"{zone}"[^1]).Order())}]-" : "";
        return $"^eks-{environment}-{name}-{zone}[0-9a-z]{{{ContentHash.Length}}}-[0-9a-f]{{8}}-";
    }

    /// <summary>Which groups are the autoscaler's.</summary>
    /// <param name="ClusterName">The cluster whose groups they are.</param>
    internal sealed record Discovery(string ClusterName);

    /// <summary>Rights in the cluster.</summary>
    internal sealed record RbacValues(AccountValues ServiceAccount);
}
