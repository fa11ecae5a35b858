namespace Infra.AddOns;

/// <summary>The volume driver's configuration.</summary>
/// <remarks>
/// https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/429e202/charts/aws-ebs-csi-driver/values.yaml,
/// read 2026-11-22; that the add-on takes the chart's values: not read; general knowledge.
/// </remarks>
public sealed record EbsCsiConfiguration : AddOnConfiguration
{
    /// <summary>The part that makes volumes.</summary>
    public ControllerPart Controller { get; } = new(2);

    /// <summary>The part on each server, which mounts them: on tainted servers too.</summary>
    public NodePart Node { get; } = new(true);

    /// <summary>The part that makes volumes.</summary>
    /// <param name="ReplicaCount">How many pods share the work.</param>
    public sealed record ControllerPart(int ReplicaCount);

    /// <summary>The part on each server.</summary>
    /// <param name="TolerateAllTaints">Whether taints keep it off.</param>
    public sealed record NodePart(bool TolerateAllTaints);
}
