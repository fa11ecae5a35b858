namespace Infra.Model.Draining;

/// <summary>A taint of a node.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value; empty for none.</param>
/// <param name="Effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</param>
public sealed record NodeTaint(string Key, string Value, string Effect)
{
    /// <summary>The taint by which the Cluster Autoscaler marks a node that it is removing.</summary>
    /// <remarks>https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/utils/taints/taints.go, from general knowledge.</remarks>
    public const string BeingRemoved = "ToBeDeletedByClusterAutoscaler";

    /// <summary>Whether it keeps pods off that do not tolerate it.</summary>
    public bool Repels => Effect is "NoSchedule" or "NoExecute";
}
