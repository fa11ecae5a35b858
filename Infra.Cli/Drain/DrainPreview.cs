using Infra.Model.Draining;

namespace Infra.Cli.Drain;

/// <summary>What a drain would do, as far as one look at the cluster tells.</summary>
internal static class DrainPreview
{
    /// <summary>A line for each node, in order; each finds the cluster as the one before left it.</summary>
    internal static IEnumerable<string> Lines(ClusterState state, DrainOrder order)
    {
        foreach (var node in order.Nodes)
        {
            var pods = state.ToMove(node.Name).Where(pod => !pod.IsTerminating).ToList();
            var packing = Packing.Of(state, [.. pods.Where(pod => !pod.GivesWay)]);
            yield return $"{node.Name}  {node.Generation}  {Plural.Of(pods.Count, "pod")} to move{Room(packing.Missing)}";
            foreach (var pod in pods.OrderBy(pod => $"{pod.Key}", StringComparer.Ordinal))
                yield return $"  {pod.Key}  {(packing.Places.TryGetValue(pod.Key, out var place) ? $"fits on {place}" : pod.GivesWay ? "gives way to other pods" : "a placeholder makes room first")}{Budget(state, pod)}";

            state = After(state, pods, packing);
        }
    }

    private static ClusterState After(ClusterState state, List<ClusterPod> pods, Packing packing)
    {
        var moved = pods.Select(pod => pod.Key).ToHashSet();
        return state with
        {
            Pods =
            [
                .. state.Pods.Where(pod => !moved.Contains(pod.Key)),
                .. pods.Where(pod => packing.Places.ContainsKey(pod.Key)).Select(pod => pod with { Node = packing.Places[pod.Key] }),
            ],
        };
    }

    private static string Budget(ClusterState state, ClusterPod pod) =>
        state.Budgets.FirstOrDefault(budget => budget.Covers(pod)) is { } budget ? $", budget {budget.Key.Name} allows {budget.Allowed} now" : "";

    private static string Room(ImmutableArray<MissingRoom> missing) => missing.IsEmpty ? "" : $", room to be made for {missing.Length}";
}
