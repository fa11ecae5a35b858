namespace Infra.Cli.Rehearsal;

/// <summary>What one step of a rehearsal did.</summary>
/// <param name="Name">The step.</param>
/// <param name="Creates">How many resources it made.</param>
/// <param name="Updates">How many it changed.</param>
/// <param name="Deletes">How many it removed.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Capacity">The fewest servers of each pool that took load at any moment of it, and how many have to.</param>
internal sealed record RehearsalStep(
    string Name,
    int Creates,
    int Updates,
    int Deletes,
    TimeSpan Duration,
    ImmutableSortedDictionary<string, (int Lowest, int Least)> Capacity);
