namespace Infra.Model.Draining;

/// <summary>A PodDisruptionBudget and its state.</summary>
/// <param name="Key">The budget.</param>
/// <param name="Selector">The labels of its pods.</param>
/// <param name="Allowed">How many pods may be evicted now.</param>
/// <param name="Healthy">How many pods are healthy.</param>
/// <param name="Expected">How many pods there should be.</param>
public sealed record DisruptionBudget(PodKey Key, ImmutableArray<LabelRequirement> Selector, int Allowed, int Healthy, int Expected)
{
    /// <summary>Whether it allows no eviction although every pod is healthy, so that waiting does not help.</summary>
    public bool NeverAllows => Allowed == 0 && Expected > 0 && Healthy >= Expected;

    /// <summary>Whether it counts a pod.</summary>
    /// <param name="pod">The pod.</param>
    public bool Covers(ClusterPod pod) => pod.Key.Namespace == Key.Namespace && Selector.All(requirement => requirement.Holds(pod.Labels));
}
