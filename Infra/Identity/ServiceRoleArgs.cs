namespace Infra.Identity;

/// <summary>What a service role is for.</summary>
public sealed record ServiceRoleArgs
{
    /// <summary>What the role is for, in words, for people who find it in the console.</summary>
    public required string Description { get; init; }

    /// <summary>Who may take the role.</summary>
    public required PolicyDocument Trust { get; init; }

    /// <summary>The partition of the ARNs, for example <c>aws</c>.</summary>
    public required string Partition { get; init; }

    /// <summary>The names of the policies of AWS that the role gets.</summary>
    public required IReadOnlyList<string> ManagedPolicies { get; init; }
}
