using System.Collections.Immutable;
using Infra.Cluster;
using Infra.Identity;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Network;
using Pulumi;

namespace Infra.Nodes;

/// <summary>What a pool is made from.</summary>
public sealed record PoolArgs
{
    /// <summary>The pool's name in the settings.</summary>
    public required PoolName Name { get; init; }

    /// <summary>The environment it belongs to.</summary>
    public required EnvironmentDefinition Environment { get; init; }

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
