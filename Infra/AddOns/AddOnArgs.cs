using System.Collections.Immutable;
using Infra.Cluster;
using Infra.Identity;
using Infra.Model.Settings;
using Pulumi;

namespace Infra.AddOns;

/// <summary>Which add-on, and how it is configured.</summary>
public sealed record AddOnArgs
{
    /// <summary>The add-on's name in EKS, for example <c>vpc-cni</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The build; without it, that of the release.</summary>
    public string? Version { get; init; }

    /// <summary>The environment it belongs to.</summary>
    public required EnvironmentSettings Settings { get; init; }

    /// <summary>The control plane it runs under.</summary>
    public required ControlPlane ControlPlane { get; init; }

    /// <summary>How it is configured; without it, as the build is made.</summary>
    public AddOnConfiguration? Configuration { get; init; }

    /// <summary>The AWS rights of its service account; without it, none.</summary>
    public PodIdentityArgs? Identity { get; init; }

    /// <summary>What has to be there first, beside the cluster.</summary>
    public ImmutableArray<Resource> After { get; init; } = [];
}
