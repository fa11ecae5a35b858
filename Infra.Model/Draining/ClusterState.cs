namespace Infra.Model.Draining;

/// <summary>What the Kubernetes API shows at one time, as far as a drain depends on it.</summary>
public sealed record ClusterState
{
    /// <summary>The nodes.</summary>
    public required ImmutableArray<ClusterNode> Nodes { get; init; }

    /// <summary>The pods.</summary>
    public required ImmutableArray<ClusterPod> Pods { get; init; }

    /// <summary>The DaemonSets.</summary>
    public ImmutableArray<DaemonState> Daemons { get; init; } = [];

    /// <summary>The disruption budgets.</summary>
    public ImmutableArray<DisruptionBudget> Budgets { get; init; } = [];

    /// <summary>How many pods each ReplicaSet and StatefulSet wants, by its identity.</summary>
    public ImmutableDictionary<string, int> Replicas { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The pods on a node that have to move before it goes, those that are being deleted included.</summary>
    /// <param name="node">The node's name.</param>
    public IEnumerable<ClusterPod> ToMove(string node) => Pods.Where(pod => pod.Node == node && pod.HasToMove);

    /// <summary>How many pods of a controller are ready.</summary>
    /// <param name="owner">The controller's identity.</param>
    public int Ready(string owner) => Pods.Count(pod => pod.Owner?.Uid == owner && pod is { IsReady: true, IsTerminating: false, IsFinished: false });
}
