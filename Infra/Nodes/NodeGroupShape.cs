using System.Collections.Immutable;
using Infra.Settings;
using Pulumi.Aws.Eks.Inputs;

namespace Infra.Nodes;

/// <summary>What a generation's stage decides: how many servers there may be, and what may be scheduled on them.</summary>
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

    /// <summary>The taints of the servers.</summary>
    public required ImmutableArray<NodeGroupTaintArgs> Taints { get; init; }

    /// <summary>The shape of a generation.</summary>
    /// <param name="settings">The generation's settings.</param>
    /// <param name="capacity">The bounds of its pool.</param>
    /// <returns>The shape.</returns>
    public static NodeGroupShape Of(GenerationSettings settings, CapacitySettings capacity) => settings.Stage switch
    {
        Settings.Stage.Test => Tainted("test", settings.TestSize, settings.TestSize, settings.TestSize),
        Settings.Stage.Enabled => new() { Min = capacity.Min, Max = capacity.Max, Initial = capacity.Min, Stage = "enabled", Taints = [] },
        Settings.Stage.Draining => Tainted("draining", 0, capacity.Max, capacity.Min),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Stage, "not a stage"),
    };

    private static NodeGroupShape Tainted(string stage, int min, int max, int initial) => new()
    {
        Min = min,
        Max = max,
        Initial = initial,
        Stage = stage,
        Taints = [new NodeGroupTaintArgs { Key = NodeLabels.Stage, Value = stage, Effect = "NO_SCHEDULE" }],
    };
}
