using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Draining;

/// <summary>
/// Places for pods that are to be moved, all at once: the proof that they fit. Pods that wait for a node get theirs first. A packing that is
/// not found may exist all the same; then room is made that was not needed.
/// </summary>
/// <param name="Places">The node for each pod that fits.</param>
/// <param name="Missing">The pods that fit nowhere.</param>
public sealed record Packing(ImmutableDictionary<PodKey, string> Places, ImmutableArray<MissingRoom> Missing)
{
    /// <summary>Finds places.</summary>
    /// <param name="state">The cluster.</param>
    /// <param name="pods">The pods to move; where they run now does not count.</param>
    public static Packing Of(ClusterState state, IReadOnlyCollection<ClusterPod> pods)
    {
        var moving = pods.Select(pod => pod.Key).ToHashSet();
        var placement = new Placement(state, pod => moving.Contains(pod.Key));
        var held = state.Pods.Where(pod => pod is { StandsFor: not null, Node: not null }).ToLookup(pod => pod.StandsFor!, pod => pod.Node!);

        var waiting = state.Pods.Where(pod => pod is { Node: null, IsFinished: false, IsTerminating: false, GivesWay: false } && !moving.Contains(pod.Key));
        foreach (var pod in BySize(waiting)) _ = placement.Place(pod, []);

        var places = ImmutableDictionary.CreateBuilder<PodKey, string>();
        var missing = ImmutableArray.CreateBuilder<MissingRoom>();
        // Where a placeholder holds a place, its pod goes first: nothing smaller may take it.
        foreach (var pod in BySize(pods).OrderByDescending(pod => held.Contains($"{pod.Key}")))
        {
            if (placement.Place(pod, [.. held[$"{pod.Key}"]]) is { } node)
                places.Add(pod.Key, node);
            else
                missing.Add(new MissingRoom(pod, [LabelRequirement.In(NodeLabels.Stage, StageWord.Enabled), .. placement.Conditions(pod)]));
        }

        return new Packing(places.ToImmutable(), missing.ToImmutable());
    }

    private static IEnumerable<ClusterPod> BySize(IEnumerable<ClusterPod> pods) => pods
        .OrderByDescending(pod => pod.Priority)
        .ThenByDescending(pod => pod.Requests[Amounts.Cpu])
        .ThenBy(pod => $"{pod.Key}", StringComparer.Ordinal);
}
