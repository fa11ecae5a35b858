namespace Infra.Model.Draining;

/// <summary>A pod that fits on no open node, and what a node for it has to be.</summary>
/// <param name="Pod">The pod.</param>
/// <param name="Beside">Conditions on the labels of the node, beside the pod's own.</param>
public sealed record MissingRoom(ClusterPod Pod, ImmutableArray<LabelRequirement> Beside);
