using Infra.Model.Policies;
using Infra.Model.Settings;
using Pulumi;

namespace Infra.Identity;

/// <summary>Which service account gets which AWS rights.</summary>
public sealed record PodIdentityArgs
{
    /// <summary>The environment the role belongs to.</summary>
    public required EnvironmentSettings Settings { get; init; }

    /// <summary>The cluster, for what needs it to exist.</summary>
    public required Output<string> ClusterName { get; init; }

    /// <summary>The cluster's name as it is declared.</summary>
    public required string DeclaredClusterName { get; init; }

    /// <summary>The namespace of the service account.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the service account.</summary>
    public required string ServiceAccount { get; init; }

    /// <summary>The policies of AWS that the role gets, by name, and any other by its ARN; without any, none.</summary>
    public IReadOnlyList<string> ManagedPolicies { get; init; } = [];

    /// <summary>Rights beside those; without it, none.</summary>
    public Output<PolicyDocument>? Policy { get; init; }
}
