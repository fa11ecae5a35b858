namespace Infra.Model.Draining;

/// <summary>A pod as the Kubernetes API shows it.</summary>
public sealed record ClusterPod
{
    // Pods at or below it make room for every other: the class infra-headroom, which placeholders have too.
    private const int LowestThatCounts = -10;

    /// <summary>Namespace and name.</summary>
    public required PodKey Key { get; init; }

    /// <summary>Its identity: another pod of the same name has another.</summary>
    public required string Uid { get; init; }

    /// <summary>The node that it runs on; <see langword="null"/> while it has none.</summary>
    public string? Node { get; init; }

    /// <summary>Its labels.</summary>
    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What it requests, itself as one pod included.</summary>
    public Amounts Requests { get; init; } = Amounts.None;

    /// <summary>What starts it again; <see langword="null"/> for a pod that nothing starts again.</summary>
    public PodOwner? Owner { get; init; }

    /// <summary>Its priority.</summary>
    public int Priority { get; init; }

    /// <summary>Whether it is ready.</summary>
    public bool IsReady { get; init; }

    /// <summary>Whether it is being deleted.</summary>
    public bool IsTerminating { get; init; }

    /// <summary>Whether it has ended, well or not.</summary>
    public bool IsFinished { get; init; }

    /// <summary>Whether a node runs it from a file of its own.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Whether its annotation <c>cluster-autoscaler.kubernetes.io/safe-to-evict</c> forbids that it is moved.</summary>
    public bool IsKept { get; init; }

    /// <summary>The pod that this one is a placeholder for; <see langword="null"/> for any other pod.</summary>
    public string? StandsFor { get; init; }

    /// <summary>Conditions on the labels of its node. One of the lists has to hold as a whole; none means every node.</summary>
    public ImmutableArray<ImmutableArray<LabelRequirement>> NodeTerms { get; init; } = [];

    /// <summary>What lets it onto tainted nodes.</summary>
    public ImmutableArray<PodToleration> Tolerations { get; init; } = [];

    /// <summary>Where it may run by where other pods run.</summary>
    public ImmutableArray<PodRelation> Relations { get; init; } = [];

    /// <summary>Ports of the node that it uses, with their protocols.</summary>
    public ImmutableArray<string> HostPorts { get; init; } = [];

    /// <summary>Whether it makes room for every other pod.</summary>
    public bool GivesWay => Priority <= LowestThatCounts;

    /// <summary>Whether it has to be moved before its node goes. Pods of DaemonSets, static pods, pods that have ended and placeholders have not.</summary>
    public bool HasToMove => !IsStatic && !IsFinished && StandsFor is null && Owner?.Kind != "DaemonSet";

    /// <summary>Whether its conditions and tolerations let it onto a node, whatever runs there.</summary>
    /// <param name="node">The node.</param>
    public bool MayRunOn(ClusterNode node) => Matches(node) && node.Taints.All(taint => !taint.Repels || Tolerations.Any(toleration => toleration.Tolerates(taint)));

    /// <summary>Whether its conditions hold for a node.</summary>
    /// <param name="node">The node.</param>
    public bool Matches(ClusterNode node) => NodeTerms.IsEmpty || NodeTerms.Any(term => term.All(requirement => requirement.Holds(node.Labels)));
}
