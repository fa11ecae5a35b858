using Infra.Model.Settings;

namespace Infra.Model.Lifecycle;

/// <summary>One pull request on the way to a release, and the one that takes it back.</summary>
public sealed record UpgradeStep
{
    /// <summary>What the step is.</summary>
    public required UpgradePhase Phase { get; init; }

    /// <summary>What to do: commands, or an edit of the stack file.</summary>
    public required ImmutableArray<string> Do { get; init; }

    /// <summary>The environment before.</summary>
    public required EnvironmentDefinition Before { get; init; }

    /// <summary>The environment afterwards.</summary>
    public required EnvironmentDefinition After { get; init; }

    /// <summary>What to do to go back.</summary>
    public required ImmutableArray<string> Undo { get; init; }

    /// <summary>The environment after going back, which need not be as before: servers that took load first drain.</summary>
    public required EnvironmentDefinition Undone { get; init; }

    /// <summary>Makes one step of a step of each of several pools.</summary>
    /// <param name="steps">The steps of the same phase, each of another pool, all from the same environment.</param>
    internal static UpgradeStep Of(IReadOnlyList<(PoolName Pool, UpgradeStep Step)> steps)
    {
        var first = steps[0].Step;
        var after = steps.Aggregate(first.Before, (environment, item) => With(environment, item.Pool, item.Step.After));
        return new UpgradeStep
        {
            Phase = first.Phase,
            Do = [.. steps.SelectMany(item => item.Step.Do)],
            Before = first.Before,
            After = after,
            Undo = [.. steps.SelectMany(item => item.Step.Undo).Distinct()],
            Undone = steps.Aggregate(after, (environment, item) => With(environment, item.Pool, item.Step.Undone)),
        };
    }

    private static EnvironmentDefinition With(EnvironmentDefinition environment, PoolName pool, EnvironmentDefinition from) =>
        environment with { Settings = environment.Settings.With(pool, from.Settings.Pools[pool].Generations) };
}
