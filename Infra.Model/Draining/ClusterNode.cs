using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Draining;

/// <summary>A node as the Kubernetes API shows it.</summary>
public sealed record ClusterNode
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its labels.</summary>
    public required ImmutableDictionary<string, string> Labels { get; init; }

    /// <summary>Its taints.</summary>
    public ImmutableArray<NodeTaint> Taints { get; init; } = [];

    /// <summary>What it offers to pods.</summary>
    public required Amounts Allocatable { get; init; }

    /// <summary>Whether its kubelet says that it is ready.</summary>
    public bool IsReady { get; init; } = true;

    /// <summary>Whether nothing new is scheduled on it.</summary>
    public bool IsCordoned { get; init; }

    /// <summary>The generation that it belongs to; <see langword="null"/> for a node that this project did not declare.</summary>
    public string? Generation => Labels.GetValueOrDefault(NodeLabels.Generation);

    /// <summary>The pool that it belongs to; <see langword="null"/> for a node that this project did not declare.</summary>
    public string? Pool => Labels.GetValueOrDefault(NodeLabels.Pool);

    /// <summary>Whether its generation is draining.</summary>
    public bool IsDraining => Labels.GetValueOrDefault(NodeLabels.Stage) == StageWord.Draining;

    /// <summary>Whether the autoscaler is removing it.</summary>
    public bool IsBeingRemoved => Taints.Any(taint => taint.Key == NodeTaint.BeingRemoved);

    /// <summary>Whether pods of draining nodes may move to it: it is enabled, ready, and neither cordoned nor being removed.</summary>
    public bool IsOpen => Labels.GetValueOrDefault(NodeLabels.Stage) == StageWord.Enabled && IsReady && !IsCordoned && !IsBeingRemoved;
}
