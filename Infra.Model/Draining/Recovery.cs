namespace Infra.Model.Draining;

/// <summary>How a cluster was before pods were evicted, and what is still missing afterwards.</summary>
public sealed record Recovery
{
    private readonly ImmutableDictionary<string, (string Name, int Ready, int Placed)> _workloads;
    private readonly ImmutableHashSet<string> _notReady;
    private readonly ImmutableDictionary<PodKey, int> _daemons;

    private Recovery(ImmutableDictionary<string, (string, int, int)> workloads, ImmutableHashSet<string> notReady, ImmutableDictionary<PodKey, int> daemons) =>
        (_workloads, _notReady, _daemons) = (workloads, notReady, daemons);

    /// <summary>Notes how a cluster is before pods are evicted.</summary>
    /// <param name="before">The cluster.</param>
    /// <param name="pods">The pods.</param>
    public static Recovery From(ClusterState before, IEnumerable<ClusterPod> pods) => new(
        pods.Select(pod => (pod.Key.Namespace, pod.Owner)).Where(pod => pod.Owner is { IsLasting: true }).DistinctBy(pod => pod.Owner!.Uid)
            .ToImmutableDictionary(pod => pod.Owner!.Uid, pod => ($"{pod.Owner!.Kind} {pod.Namespace}/{pod.Owner.Name}", before.Ready(pod.Owner.Uid), Placed(before, pod.Owner.Uid))),
        [.. before.Nodes.Where(node => !node.IsReady).Select(node => node.Name)],
        before.Daemons.ToImmutableDictionary(daemon => daemon.Key, daemon => daemon.Desired - daemon.Ready));

    /// <summary>The controllers that have fewer pods on nodes than they had and want: what was evicted has no place yet.</summary>
    /// <param name="now">The cluster.</param>
    public IEnumerable<string> Unplaced(ClusterState now) =>
        from entry in _workloads.OrderBy(entry => entry.Value.Name, StringComparer.Ordinal)
        let placed = Placed(now, entry.Key)
        where placed < Wanted(now, entry.Key, entry.Value.Placed)
        select $"{entry.Value.Name} has {Wanted(now, entry.Key, entry.Value.Placed)} pods on nodes, now {placed}";

    /// <summary>Whether the controller of a pod has fewer ready pods than it had and wants.</summary>
    /// <param name="now">The cluster.</param>
    /// <param name="pod">The pod.</param>
    public bool IsShort(ClusterState now, ClusterPod pod) =>
        pod.Owner is { } owner && _workloads.TryGetValue(owner.Uid, out var workload) && now.Ready(owner.Uid) < Wanted(now, owner.Uid, workload.Ready);

    /// <summary>
    /// What is missing: a controller with fewer ready pods than it had and wants, a node that was ready, a DaemonSet that misses more pods than before.
    /// </summary>
    /// <param name="now">The cluster.</param>
    /// <param name="isLeaving">Nodes that do not matter, because they are being emptied.</param>
    /// <returns>Each in a few words; none when all is as before.</returns>
    public IEnumerable<string> Missing(ClusterState now, Func<ClusterNode, bool> isLeaving)
    {
        foreach (var (uid, workload) in _workloads.OrderBy(entry => entry.Value.Name, StringComparer.Ordinal))
        {
            if (now.Ready(uid) is var ready && ready < Wanted(now, uid, workload.Ready)) yield return $"{workload.Name} has {Wanted(now, uid, workload.Ready)} pods ready, now {ready}";
        }

        foreach (var node in now.Nodes.Where(node => !node.IsReady && !node.IsBeingRemoved && !_notReady.Contains(node.Name) && !isLeaving(node)))
            yield return $"the node {node.Name} is ready";

        foreach (var daemon in now.Daemons.Where(daemon => daemon.Desired - daemon.Ready > Math.Max(0, _daemons.GetValueOrDefault(daemon.Key))))
            yield return $"the DaemonSet {daemon.Key} is ready on {daemon.Desired} nodes, now {daemon.Ready}";
    }

    // A controller that is gone, or wants fewer pods, is waited for no longer.
    private static int Wanted(ClusterState now, string uid, int before) =>
        Math.Min(before, now.Replicas.GetValueOrDefault(uid, now.Pods.Any(pod => pod.Owner?.Uid == uid) ? before : 0));

    private static int Placed(ClusterState state, string uid) => state.Pods.Count(pod => pod.Owner?.Uid == uid && pod is { Node: not null, IsTerminating: false, IsFinished: false });
}
