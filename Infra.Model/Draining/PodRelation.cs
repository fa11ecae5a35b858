namespace Infra.Model.Draining;

/// <summary>Where a pod may run by where other pods run: a required affinity, or a spread that schedulers may not break.</summary>
/// <param name="Kind">What the other pods mean for this one.</param>
/// <param name="TopologyKey">The label of nodes whose value makes a domain, such as a zone.</param>
/// <param name="Namespaces">The namespaces of the other pods.</param>
/// <param name="Selector">The labels of the other pods.</param>
/// <param name="MaxSkew">Of a spread: by how many pods a domain may be ahead of the one with the fewest.</param>
public sealed record PodRelation(
    PodRelationKind Kind,
    string TopologyKey,
    ImmutableArray<string> Namespaces,
    ImmutableArray<LabelRequirement> Selector,
    int MaxSkew = 0)
{
    /// <summary>Stands for every namespace.</summary>
    public const string EveryNamespace = "*";

    /// <summary>Whether a pod is one of the others.</summary>
    /// <param name="pod">The pod.</param>
    public bool Selects(ClusterPod pod) => (Namespaces.Contains(EveryNamespace) || Namespaces.Contains(pod.Key.Namespace)) && Selector.All(requirement => requirement.Holds(pod.Labels));
}
