using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a resource asks for: its inputs and what it belongs to. Empty texts stand for nothing.</summary>
internal sealed record ResourceRequest(string Type, string Name)
{
    public required ImmutableDictionary<string, object?> Inputs { get; init; }

    /// <summary>The URN of the parent.</summary>
    public required string Parent { get; init; }

    /// <summary>The reference of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The identifier to read or to import.</summary>
    public required string Id { get; init; }
}
