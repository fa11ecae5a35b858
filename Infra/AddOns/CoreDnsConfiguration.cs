using Infra.Model.Settings.Cluster;

namespace Infra.AddOns;

/// <summary>The name server's configuration.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/eks/latest/userguide/coredns-autoscaling.html (at 4d52b4d) and, for the spreading,
/// https://github.com/aws/containers-roadmap/issues/2033, read 2026-11-22. The disruption budget: not read; general knowledge.
/// </remarks>
public sealed record CoreDnsConfiguration : AddOnConfiguration
{
    /// <summary>Configures the name server.</summary>
    /// <param name="replicas">The bounds of the number of pods.</param>
    public CoreDnsConfiguration(ReplicaSettings replicas) => AutoScaling = new Scaling(true, replicas.Min, replicas.Max);

    /// <summary>Whether the number of pods follows the size of the cluster, and within which bounds.</summary>
    public Scaling AutoScaling { get; }

    /// <summary>How many pods may be away while servers are drained.</summary>
    public Disruption PodDisruptionBudget { get; } = new(true, 1);

    /// <summary>How pods lie in the zones.</summary>
    public IReadOnlyList<Spreading> TopologySpreadConstraints { get; } =
        [new(1, "topology.kubernetes.io/zone", "ScheduleAnyway", new(new Dictionary<string, string> { ["k8s-app"] = "kube-dns" }))];

    /// <summary>Scaling with the cluster.</summary>
    /// <param name="Enabled">Whether it is on.</param>
    /// <param name="MinReplicas">The fewest pods.</param>
    /// <param name="MaxReplicas">The most pods.</param>
    public sealed record Scaling(bool Enabled, int MinReplicas, int MaxReplicas);

    /// <summary>A disruption budget.</summary>
    /// <param name="Enabled">Whether it is on.</param>
    /// <param name="MaxUnavailable">How many pods may be away at a time.</param>
    public sealed record Disruption(bool Enabled, int MaxUnavailable);

    /// <summary>A spreading constraint.</summary>
    /// <param name="MaxSkew">By how many pods places may differ.</param>
    /// <param name="TopologyKey">The label that tells places apart.</param>
    /// <param name="WhenUnsatisfiable">What to do when it cannot be held.</param>
    /// <param name="LabelSelector">The pods that count.</param>
    public sealed record Spreading(int MaxSkew, string TopologyKey, string WhenUnsatisfiable, Selector LabelSelector);

    /// <summary>A selector.</summary>
    /// <param name="MatchLabels">The labels pods must have.</param>
    public sealed record Selector(IReadOnlyDictionary<string, string> MatchLabels);
}
