namespace Infra.Model.Draining;

/// <summary>The nodes of draining generations: those to empty, in order, and what keeps others from being emptied.</summary>
/// <param name="Nodes">The nodes to empty, the one with the least requests first.</param>
/// <param name="Blocked">The nodes with pods that cannot be moved.</param>
/// <param name="Findings">Why they cannot.</param>
public sealed record DrainOrder(ImmutableArray<ClusterNode> Nodes, ImmutableArray<ClusterNode> Blocked, ImmutableArray<Finding> Findings)
{
    /// <summary>The order for a cluster.</summary>
    /// <param name="state">The cluster.</param>
    /// <param name="isMeant">Which of the draining nodes are to be emptied.</param>
    public static DrainOrder Of(ClusterState state, Func<ClusterNode, bool> isMeant)
    {
        var nodes = (from node in state.Nodes
                     where node.IsDraining && isMeant(node)
                     orderby state.ToMove(node.Name).Sum(pod => pod.Requests[Amounts.Cpu]), node.Name
                     select (Node: node, Findings: state.ToMove(node.Name).OrderBy(pod => $"{pod.Key}", StringComparer.Ordinal).SelectMany(pod => Blocks(state, node, pod)).ToList())).ToList();
        return new DrainOrder(
            [.. from item in nodes where item.Findings.Count == 0 select item.Node],
            [.. from item in nodes where item.Findings.Count > 0 select item.Node],
            [.. nodes.SelectMany(item => item.Findings)]);
    }

    private static IEnumerable<Finding> Blocks(ClusterState state, ClusterNode node, ClusterPod pod)
    {
        if (pod.IsTerminating) yield break;

        var place = $"{node.Name}/{pod.Key}";
        if (pod.Owner is null) yield return new Finding(place, "a pod without a controller, which nothing starts again", "delete it, or run it by a Deployment, StatefulSet or Job");
        if (pod.IsKept)
            yield return new Finding(place, "the annotation cluster-autoscaler.kubernetes.io/safe-to-evict: \"false\"", "wait until the pod ends, or remove the annotation");

        var budgets = state.Budgets.Where(budget => budget.Covers(pod)).OrderBy(budget => budget.Key.Name, StringComparer.Ordinal).ToList();
        if (budgets.Count > 1) yield return new Finding(place, $"the budgets {string.Join(" and ", budgets.Select(budget => budget.Key))} for one pod, which Kubernetes refuses to evict", "leave one of them");
        foreach (var budget in budgets.Where(budget => budget.NeverAllows))
            yield return new Finding(place, $"the budget {budget.Key}, which allows no eviction although all its pods ({budget.Healthy}) are healthy", "allow one with maxUnavailable: 1, or run one pod more");
    }
}
