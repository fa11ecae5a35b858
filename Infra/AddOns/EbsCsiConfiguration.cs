namespace Infra.AddOns;

/// <summary>The volume driver's configuration.</summary>
/// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/ebs-csi.html, read 2026-11-22.</remarks>
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
