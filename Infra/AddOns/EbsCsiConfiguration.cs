namespace Infra.AddOns;

/// <summary>The volume driver's configuration.</summary>
/// <remarks>
/// https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/429e202/charts/aws-ebs-csi-driver/values.yaml,
/// read 2026-11-22; that the add-on takes the chart's values: not read; general knowledge.
/// </remarks>
public sealed record EbsCsiConfiguration : AddOnConfiguration
{
    // Bottlerocket has two volumes of its own, AL2023 one. Without the number the driver asks the server's metadata, which pods do not
    // reach, and counts one.
    // https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/429e202/docs/options.md (reserved-volume-attachments) and
    // charts/aws-ebs-csi-driver/values.schema.json (node.reservedVolumeAttachments), read 2026-11-29
    private const int VolumesOfAServer = 2;

    /// <summary>Configures the driver.</summary>
    /// <param name="tags">The tags of the volumes that it makes.</param>
    public EbsCsiConfiguration(IReadOnlyDictionary<string, string> tags) => Controller = new ControllerPart(2, tags);

    /// <summary>The part that makes volumes.</summary>
    public ControllerPart Controller { get; }

    /// <summary>The part on each server, which mounts them: on tainted servers too.</summary>
    public NodePart Node { get; } = new(true, VolumesOfAServer);

    /// <summary>The part that makes volumes.</summary>
    /// <param name="ReplicaCount">How many pods share the work.</param>
    /// <param name="ExtraVolumeTags">The tags of new volumes, beside the driver's own.</param>
    public sealed record ControllerPart(int ReplicaCount, IReadOnlyDictionary<string, string> ExtraVolumeTags);

    /// <summary>The part on each server.</summary>
    /// <param name="TolerateAllTaints">Whether it tolerates every taint.</param>
    /// <param name="ReservedVolumeAttachments">How many volumes a server has that are no pod's.</param>
    public sealed record NodePart(bool TolerateAllTaints, int ReservedVolumeAttachments);
}
