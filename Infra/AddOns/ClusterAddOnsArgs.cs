using System.Collections.Immutable;
using Infra.Cluster;
using Infra.Identity;
using Infra.Model.Settings;
using Infra.Model.Values;
using Pulumi;

namespace Infra.AddOns;

/// <summary>What the add-ons of a cluster are made from.</summary>
public sealed record ClusterAddOnsArgs
{
    /// <summary>The environment's name.</summary>
    public required EnvironmentName Environment { get; init; }

    /// <summary>The environment they belong to.</summary>
    public required EnvironmentSettings Settings { get; init; }

    /// <summary>The control plane they run under.</summary>
    public required ControlPlane ControlPlane { get; init; }

    /// <summary>The keys their volumes are encrypted with.</summary>
    public required Keys Keys { get; init; }

    /// <summary>The servers they run on, which have to be there first.</summary>
    public required ImmutableArray<Resource> After { get; init; }
}
