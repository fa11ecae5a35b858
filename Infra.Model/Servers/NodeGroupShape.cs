using Infra.Model.Settings.Pools;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Servers;

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
    public required ImmutableArray<TaintSettings> Taints { get; init; }

    /// <summary>The shape of a generation.</summary>
    /// <param name="settings">The generation's settings.</param>
    /// <param name="capacity">The bounds of its pool.</param>
    /// <returns>The shape.</returns>
    public static NodeGroupShape Of(GenerationSettings settings, CapacitySettings capacity) => settings.Stage switch
    {
        Settings.Pools.Stage.Test => new()
        {
            Min = settings.TestSize,
            Max = settings.TestSize,
            Initial = settings.TestSize,
            Stage = StageWord.Test,
            Taints = [.. settings.Server.Taints, StageTaint(StageWord.Test)],
        },
        Settings.Pools.Stage.Enabled => new()
        {
            Min = capacity.Min,
            Max = capacity.Max,
            Initial = capacity.Min,
            Stage = StageWord.Enabled,
            Taints = [.. settings.Server.Taints],
        },
        Settings.Pools.Stage.Draining => new()
        {
            Min = 0,
            Max = capacity.Max,
            Initial = capacity.Min,
            Stage = StageWord.Draining,
            Taints = [.. settings.Server.Taints, StageTaint(StageWord.Draining)],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Stage, "not a stage"),
    };

    private static TaintSettings StageTaint(string stage) => new()
    {
        Key = Value.Parse<LabelKey>(NodeLabels.Stage),
        Value = Value.Parse<LabelValue>(stage),
        Effect = TaintEffect.NoSchedule,
    };
}
