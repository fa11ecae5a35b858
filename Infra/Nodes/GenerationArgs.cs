using System.Collections.Immutable;
using Infra.Cluster;
using Infra.Identity;
using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Network;
using Pulumi;

namespace Infra.Nodes;

/// <summary>What a generation is made from.</summary>
public sealed record GenerationArgs
{
    /// <summary>The generation.</summary>
    public required PlannedGeneration Generation { get; init; }

    /// <summary>The environment it belongs to.</summary>
    public required EnvironmentDefinition Environment { get; init; }

    /// <summary>The bounds of its pool.</summary>
    public required CapacitySettings Capacity { get; init; }

    /// <summary>The control plane its servers join.</summary>
    public required ControlPlane ControlPlane { get; init; }

    /// <summary>The network its servers live in.</summary>
    public required PrivateNetwork Network { get; init; }

    /// <summary>The keys its servers' volumes are encrypted with.</summary>
    public required Keys Keys { get; init; }

    /// <summary>What has to be there before its servers.</summary>
    public required ImmutableArray<Resource> After { get; init; }

    /// <summary>The role its servers have.</summary>
    public required ServiceRole Role { get; init; }
}
