using Infra.Model.Lifecycle;
using Infra.Model.Plans;
using Infra.Model.Settings;

namespace Infra.Model.Changes;

/// <summary>An environment's change from one revision to another: what happens to each resource, and whether it may.</summary>
public sealed record EnvironmentChange
{
    private EnvironmentChange()
    {
    }

    /// <summary>The plan that is deployed; <see langword="null"/> if nothing is.</summary>
    public required EnvironmentPlan? Before { get; init; }

    /// <summary>The plan that is to be deployed next.</summary>
    public required EnvironmentPlan After { get; init; }

    /// <summary>What happens to resources.</summary>
    public required ImmutableArray<ResourceChange> Resources { get; init; }

    /// <summary>What the change does, in the order in which it happens; every output shows these rows.</summary>
    public required ImmutableArray<ChangeEffect> Effects { get; init; }

    /// <summary>What is wrong with the change, each with the legal next step; it may be made when there is none.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Compares two plans.</summary>
    /// <param name="before">The plan that is deployed; <see langword="null"/> if nothing is.</param>
    /// <param name="after">The plan that is to be deployed next.</param>
    /// <param name="earlier">The environments that are deployed before this one, in their order, as their files have them; without them, nothing is asked of a new release.</param>
    /// <returns>The change.</returns>
    public static EnvironmentChange Of(EnvironmentPlan? before, EnvironmentPlan after, IReadOnlyCollection<EnvironmentDefinition>? earlier = null)
    {
        var resources = PlanDifference.Of(before, after);
        return new EnvironmentChange
        {
            Before = before,
            After = after,
            Resources = resources,
            Effects = [.. EnvironmentEffects.Of(before, after, resources, earlier ?? [])],
            Findings =
            [
                .. before is null ? EnvironmentMoves.CheckFirst(after.Environment.Settings) : EnvironmentMoves.Check(before.Environment.Settings, after.Environment.Settings, after.Environment.Name),
                .. Teardown(before?.Environment.Settings, after.Environment.Settings),
                .. ChangeRules.Check(resources),
            ],
        };
    }

    // Whoever approves it approves that nothing is protected, and nothing else.
    private static IEnumerable<Finding> Teardown(EnvironmentSettings? before, EnvironmentSettings after) =>
        before is { Teardown: false } && after.Teardown && (before with { Teardown = true }).ToJson() != after.ToJson()
            ? [ChangeRules.TeardownWithOthers]
            : [];
}
