using Infra.Model.Policies;
using Infra.Model.Settings;

namespace Infra.Identity;

/// <summary>What a service role is for.</summary>
public sealed record ServiceRoleArgs
{
    /// <summary>What the role is for, in words, for people who find it in the console.</summary>
    public required string Description { get; init; }

    /// <summary>Who may take the role.</summary>
    public required PolicyDocument Trust { get; init; }

    /// <summary>The environment the role belongs to.</summary>
    public required EnvironmentSettings Settings { get; init; }

    /// <summary>The policies of AWS that the role gets, by name, with a path where they have one, and any other by its ARN; without any, none.</summary>
    public IReadOnlyList<string> ManagedPolicies { get; init; } = [];
}
