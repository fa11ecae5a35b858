namespace Infra.Model.Changes;

/// <summary>A resource that changes from one plan to another.</summary>
public sealed record ResourceChange
{
    /// <summary>Type and name.</summary>
    public required ResourceAddress Address { get; init; }

    /// <summary>What happens to it.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The properties that change, in ordinal order of their paths; none for one that is made or removed.</summary>
    public ImmutableArray<PropertyChange> Properties { get; init; } = [];

    /// <summary>Whether, when it is replaced, the old one is removed before the new one is made.</summary>
    public bool DeletesFirst { get; init; }

    /// <summary>Whether, when it is removed, an earlier change announced that.</summary>
    public bool IsAnnounced { get; init; }
}
