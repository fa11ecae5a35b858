using Infra.Cli.Plan;
using Infra.Model.Changes;
using Infra.Model.Lifecycle;
using Infra.Model.Plans;

namespace Infra.Cli.Rollout;

/// <summary>A step on the way to a release, with everything that is wrong with it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Forward">What is wrong with the step, or with the environment it leads to.</param>
/// <param name="Back">What is wrong with going back.</param>
internal sealed record CheckedStep(UpgradeStep Step, ImmutableArray<Finding> Forward, ImmutableArray<Finding> Back)
{
    /// <summary>Checks steps as if each had been committed: its settings, its moves and what it declares.</summary>
    /// <returns>The checked steps, in their order.</returns>
    public static async Task<IReadOnlyList<CheckedStep>> OfAsync(IEnumerable<UpgradeStep> steps)
    {
        var plans = new Dictionary<string, EnvironmentPlan>(StringComparer.Ordinal);
        var checkedSteps = new List<CheckedStep>();
        foreach (var step in steps)
        {
            checkedSteps.Add(new CheckedStep(
                step,
                await ChangeAsync(plans, step.Before, step.After),
                await ChangeAsync(plans, step.After, step.Undone)));
        }

        return checkedSteps;
    }

    private static async Task<ImmutableArray<Finding>> ChangeAsync(Dictionary<string, EnvironmentPlan> plans, EnvironmentDefinition before, EnvironmentDefinition after)
    {
        try
        {
            EnvironmentSettings.Parse(after.Settings.ToJson());
        }
        catch (UserException exception)
        {
            // What cannot be declared cannot be compared either, but whether the move is legal can still be said.
            return [.. exception.Findings, .. EnvironmentMoves.Check(before.Settings, after.Settings, after.Name)];
        }

        return EnvironmentChange.Of(await PlanAsync(plans, before), await PlanAsync(plans, after)).Findings;
    }

    private static async Task<EnvironmentPlan> PlanAsync(Dictionary<string, EnvironmentPlan> plans, EnvironmentDefinition environment)
    {
        var json = environment.Settings.ToJson();
        if (!plans.TryGetValue(json, out var plan)) plans[json] = plan = await PlanRecorder.RecordAsync(environment);

        return plan;
    }
}
