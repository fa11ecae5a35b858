using Infra.Model.Settings;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>The next step of one pool on the way to a release.</summary>
public static class PoolStep
{
    /// <summary>The next step.</summary>
    /// <param name="environment">The environment as it is.</param>
    /// <param name="name">The pool.</param>
    /// <param name="release">The release its servers are to run; <see langword="null"/> if only what is unfinished is to be finished.</param>
    /// <returns>The step; <see langword="null"/> if none is left.</returns>
    public static UpgradeStep? Next(EnvironmentDefinition environment, PoolName name, ReleaseName? release)
    {
        var pool = environment.Settings.Pools[name];
        var (test, enabled, draining) = (In(pool, Stage.Test), In(pool, Stage.Enabled), In(pool, Stage.Draining));
        var wanted = pool.Retiring ? null : release;

        // What is left of an earlier rollout is finished before the pool's own servers of the release come.
        var isLeft = wanted is null || !enabled.Any(generation => Runs(generation, wanted));
        // On the way back, old servers that are still there take the load again, and the new ones drain.
        if (wanted is not null && draining is [.., var last] && Runs(last, wanted)) return Step(environment, name, UpgradePhase.Enable, RolloutVerb.Back, "drain", RolloutVerb.Drain);
        if (draining is [var old, ..]) return Retire(environment, name, old, isLeft ? UpgradePhase.Finish : UpgradePhase.Retire);
        if (wanted is not null && enabled is [var first, _, ..] && Runs(first, wanted)) return Step(environment, name, UpgradePhase.Drain, RolloutVerb.Drain, "back", RolloutVerb.Back, " --newest", newest: true);
        if (enabled.Count > 1) return Step(environment, name, isLeft ? UpgradePhase.Finish : UpgradePhase.Drain, RolloutVerb.Drain, "back", RolloutVerb.Back);
        if (test is [.., var next]) return Tested(environment, name, next, wanted);
        if (wanted is null || enabled is not [var current] || Runs(current, wanted)) return null;

        return Step(environment, name, UpgradePhase.Test, RolloutVerb.Test, "back", RolloutVerb.Back, $" --release {wanted}", generation =>
            generation with { TestSize = 1, Server = generation.Server with { Release = wanted } });
    }

    private static UpgradeStep Tested(EnvironmentDefinition environment, PoolName name, GenerationSettings generation, ReleaseName? release)
    {
        var least = environment.Settings.Pools[name].Capacity.Min;

        // What is in test for something else would be in the way: a control plane moves when no rollout is under way.
        if (release is null || !Runs(generation, release))
            return Step(environment, name, UpgradePhase.Finish, RolloutVerb.Back, $"test --release {generation.Server.Release}, with its other settings");
        if (generation.TestSize >= least)
            return Step(environment, name, UpgradePhase.Enable, RolloutVerb.Enable, "back", RolloutVerb.Back);

        return Step(environment, name, UpgradePhase.Enlarge, RolloutVerb.Test, $"test --set testSize={generation.TestSize}", null, $" --set testSize={least}", item => item with { TestSize = least });
    }

    // What is gone comes back as it came: in test first. Of another Kubernetes than the control plane's it does not come back, and the
    // way back is to stay where one is.
    private static UpgradeStep Retire(EnvironmentDefinition environment, PoolName name, GenerationSettings old, UpgradePhase phase)
    {
        var step = Step(environment, name, phase, RolloutVerb.Retire, $"test --release {old.Server.Release}");
        if (ServerEffect.NoWayBack(old, environment.Settings) is { } reason) return step with { Undo = [reason], Undone = step.After };

        var pool = step.After.Settings.Pools[name];
        var again = old with { Stage = Stage.Test, TestSize = 1 };

        return step with { Undone = With(step.After, name, [.. pool.Generations, again]) };
    }

    private static UpgradeStep Step(
        EnvironmentDefinition environment,
        PoolName name,
        UpgradePhase phase,
        RolloutVerb verb,
        string undo,
        RolloutVerb? undoVerb = null,
        string options = "",
        Func<GenerationSettings, GenerationSettings>? change = null,
        bool newest = false)
    {
        var command = $"./infractl rollout {environment.Name} {name}";
        var after = RolloutMove.Make(environment, name, verb, change, newest: newest);

        return new UpgradeStep
        {
            Phase = phase,
            Do = [$"{command} {verb.Word()}{options}"],
            Before = environment,
            After = after,
            Undo = [$"{command} {undo}"],
            Undone = undoVerb is { } back ? RolloutMove.Make(after, name, back, history: new PoolHistory(null, environment.Settings.Pools[name])) : environment,
        };
    }

    private static EnvironmentDefinition With(EnvironmentDefinition environment, PoolName name, IReadOnlyList<GenerationSettings> generations) =>
        environment with { Settings = environment.Settings.With(name, generations) };

    private static bool Runs(GenerationSettings generation, ReleaseName release) =>
        generation.Server.HasContentOf(generation.Server with { Release = release });

    private static List<GenerationSettings> In(PoolSettings pool, Stage stage) => [.. pool.Generations.Where(generation => generation.Stage == stage)];
}
