using System.Collections.Immutable;
using Infra.Settings;
using Pulumi.Aws.Eks.Inputs;

namespace Infra.Nodes;

/// <summary>
/// What a generation's stage decides: how many servers there may be, and what may be scheduled on them. In <c>test</c> the bounds
/// leave the autoscaler nothing to decide: it adds no server above the most and removes none below the fewest, so the group can stay
/// among those that EKS tags for it.
/// </summary>
/// <remarks>
/// https://github.com/kubernetes/autoscaler/blob/55c37cd/cluster-autoscaler/cloudprovider/aws/aws_cloud_provider.go,
/// read 2026-11-22.
/// </remarks>
public sealed record NodeGroupShape
{
    private NodeGroupShape()
    {
    }

    /// <summary>The fewest servers.</summary>
    public required int Min { get; init; }

    /// <summary>The most servers.</summary>
    public required int Max { get; init; }

    /// <summary>The number of servers at the start; from then on the autoscaler's.</summary>
    public required int Initial { get; init; }

    /// <summary>The stage, as the label and taint say it.</summary>
    public required string Stage { get; init; }

    /// <summary>The taints of the servers: their own and that of the stage.</summary>
    public required ImmutableArray<NodeGroupTaintArgs> Taints { get; init; }

    /// <summary>The shape of a generation.</summary>
    /// <param name="settings">The generation's settings.</param>
    /// <param name="capacity">The bounds of its pool.</param>
    /// <returns>The shape.</returns>
    public static NodeGroupShape Of(GenerationSettings settings, CapacitySettings capacity) => settings.Stage switch
    {
        Settings.Stage.Test => new()
        {
            Min = settings.TestSize,
            Max = settings.TestSize,
            Initial = settings.TestSize,
            Stage = "test",
            Taints = [.. Own(settings), StageTaint("test")],
        },
        Settings.Stage.Enabled => new()
        {
            Min = capacity.Min,
            Max = capacity.Max,
            Initial = capacity.Min,
            Stage = "enabled",
            Taints = [.. Own(settings)],
        },
        Settings.Stage.Draining => new()
        {
            Min = 0,
            Max = capacity.Max,
            Initial = capacity.Min,
            Stage = "draining",
            Taints = [.. Own(settings), StageTaint("draining")],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Stage, "not a stage"),
    };

    private static IEnumerable<NodeGroupTaintArgs> Own(GenerationSettings settings) =>
        settings.Server.Taints.Select(taint => Taint(taint.Key.ToString(), taint.Value.ToString(), taint.Effect));

    private static NodeGroupTaintArgs StageTaint(string stage) => Taint(NodeLabels.Stage, stage, TaintEffect.NoSchedule);

    // https://docs.aws.amazon.com/eks/latest/APIReference/API_Taint.html (botocore 1.43.11), read 2026-11-22
    private static NodeGroupTaintArgs Taint(string key, string value, TaintEffect effect) => new()
    {
        Key = key,
        Value = value,
        Effect = effect switch
        {
            TaintEffect.NoSchedule => "NO_SCHEDULE",
            TaintEffect.PreferNoSchedule => "PREFER_NO_SCHEDULE",
            TaintEffect.NoExecute => "NO_EXECUTE",
            _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "not an effect"),
        },
    };
}
