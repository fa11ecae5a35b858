namespace Infra.Cli.Rehearsal;

/// <summary>What a rehearsal showed.</summary>
internal sealed record RehearsalReport
{
    /// <summary>The steps, in order.</summary>
    public required ImmutableArray<RehearsalStep> Steps { get; init; }

    /// <summary>What was planned and not applied: how many of each type of resource, by its type token.</summary>
    public required ImmutableSortedDictionary<string, int> NotApplied { get; init; }

    /// <summary>What must not be; the verdict holds when there is nothing.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }
}
