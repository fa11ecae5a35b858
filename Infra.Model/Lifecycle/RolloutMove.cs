using Infra.Model.Settings;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>Which generation of a pool a verb is about, and what becomes of it.</summary>
/// <param name="Index">The generation's place in the pool's list; for an addition, the one it is copied from.</param>
/// <param name="To">The stage it gets; <see langword="null"/> if it is removed.</param>
/// <param name="Adds">Whether it is added, as a copy.</param>
public sealed record RolloutMove(int Index, Stage? To, bool Adds = false)
{
    /// <summary>The move that a verb means.</summary>
    /// <param name="environment">The environment's name, for messages.</param>
    /// <param name="name">The pool's name.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="history">What came before the pool's settings; <see langword="null"/> if that is not known.</param>
    /// <param name="newest">For <see cref="RolloutVerb.Drain"/>: whether the newest enabled generation drains instead of the oldest.</param>
    /// <returns>The move.</returns>
    /// <exception cref="UserException">No generation is in a stage from which the verb leads on.</exception>
    public static RolloutMove Of(EnvironmentName environment, PoolName name, PoolSettings pool, RolloutVerb verb, PoolHistory? history = null, bool newest = false)
    {
        var (test, enabled, draining) = (Places(pool, Stage.Test), Places(pool, Stage.Enabled), Places(pool, Stage.Draining));
        UserException Refused(string found) => Told(found, Next(environment, name, pool));
        UserException Told(string found, string remedy) => new(new Finding($"pools.{name}", found, remedy) { File = environment.StackFile });

        return verb switch
        {
            RolloutVerb.Test when test.Length > 0 => new RolloutMove(test[^1], Stage.Test),
            RolloutVerb.Test when enabled.Length > 0 => new RolloutMove(enabled[^1], Stage.Test, Adds: true),
            RolloutVerb.Test => throw Refused("no enabled generation to start from"),

            RolloutVerb.Enable when test.Length > 0 => new RolloutMove(test[^1], Stage.Enabled),
            RolloutVerb.Enable => throw Refused("no generation in test"),

            RolloutVerb.Share => throw Refused("share for a pool, whose servers have no shares of traffic"),

            RolloutVerb.Drain when enabled.Length > 1 || (enabled.Length == 1 && pool.Retiring) => new RolloutMove(newest ? enabled[^1] : enabled[0], Stage.Draining),
            RolloutVerb.Drain => throw Refused("no second enabled generation that could take over"),

            RolloutVerb.Retire when draining.Length > 0 => new RolloutMove(draining[0], null),
            RolloutVerb.Retire => throw Refused("no draining generation"),

            // What is not committed is taken back as if it had not been; after that, the last move decides what there is to take back.
            RolloutVerb.Back when history?.Uncommitted(pool) is [{ Before: { Stage: var stage }, After: not null } step] => new RolloutMove(step.Index, stage),
            RolloutVerb.Back when history?.Uncommitted(pool) is [{ Before: null } step] => new RolloutMove(step.Index, null),
            RolloutVerb.Back when history?.Uncommitted(pool) is [_, ..] =>
                throw Told("moves that are not committed and that this command cannot take back", $"restore the file: git restore {environment.StackFile}"),
            RolloutVerb.Back when draining.Length > 0 => new RolloutMove(draining[^1], Stage.Enabled),
            RolloutVerb.Back when enabled.Length > 1 && history?.Last(pool) is [{ Before.Stage: Stage.Test, After.Stage: Stage.Enabled } step] => new RolloutMove(step.Index, Stage.Draining),
            RolloutVerb.Back when history?.Last(pool) is [{ Before: null, After.Stage: Stage.Test } step] => new RolloutMove(step.Index, null),
            RolloutVerb.Back when enabled.Length > 1 => throw Told(
                "two enabled generations, and no last move that says which of them back would drain",
                $"write which: ./infractl rollout {environment} {name} drain keeps the newest servers, ./infractl rollout {environment} {name} drain --newest keeps the oldest"),
            RolloutVerb.Back when test.Length > 0 => new RolloutMove(test[^1], null),
            RolloutVerb.Back => throw Refused("nothing to take back"),

            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "not a verb"),
        };
    }

    /// <summary>Makes the move that a verb means.</summary>
    /// <param name="environment">The environment as it is.</param>
    /// <param name="name">The pool.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="change">What else becomes of a generation that stays or comes; nothing else without it.</param>
    /// <param name="history">What came before the pool's settings; <see langword="null"/> if that is not known.</param>
    /// <param name="newest">See <see cref="Of"/>.</param>
    /// <returns>The environment with the one generation moved.</returns>
    /// <exception cref="UserException">No generation is in a stage from which the verb leads on.</exception>
    public static EnvironmentDefinition Make(
        EnvironmentDefinition environment,
        PoolName name,
        RolloutVerb verb,
        Func<GenerationSettings, GenerationSettings>? change = null,
        PoolHistory? history = null,
        bool newest = false)
    {
        var pool = environment.Settings.Pools[name];
        var move = Of(environment.Name, name, pool, verb, history, newest);
        var generations = pool.Generations.ToList();

        if (move.To is not { } stage)
        {
            generations.RemoveAt(move.Index);
        }
        else
        {
            var moved = generations[move.Index] with { Stage = stage };
            moved = change?.Invoke(moved) ?? moved;
            if (move.Adds) generations.Add(moved);
            else generations[move.Index] = moved;
        }

        return environment with { Settings = environment.Settings.With(name, generations) };
    }

    /// <summary>The verbs that lead on from a pool's generations.</summary>
    /// <param name="pool">The pool.</param>
    /// <returns>The verbs, the one that leads an upgrade on first; <see cref="RolloutVerb.Back"/> where it needs no history to be clear.</returns>
    public static ImmutableArray<RolloutVerb> Verbs(PoolSettings pool)
    {
        var (test, enabled, draining) = (Places(pool, Stage.Test).Length, Places(pool, Stage.Enabled).Length, Places(pool, Stage.Draining).Length);
        return
        [
            .. draining > 0 ? (RolloutVerb[])[RolloutVerb.Retire] : [],
            .. enabled > 1 || (enabled == 1 && pool.Retiring) ? (RolloutVerb[])[RolloutVerb.Drain] : [],
            .. test > 0 ? (RolloutVerb[])[RolloutVerb.Enable] : [],
            .. test == 0 && enabled == 1 && draining == 0 && !pool.Retiring ? (RolloutVerb[])[RolloutVerb.Test] : [],
            .. draining > 0 || (test > 0 && enabled <= 1) ? (RolloutVerb[])[RolloutVerb.Back] : [],
        ];
    }

    private static string Next(EnvironmentName environment, PoolName name, PoolSettings pool) => Verbs(pool) is [var verb, ..]
        ? $"the next move is ./infractl rollout {environment} {name} {verb.Word()}"
        : "enable a generation in the stack file";

    private static int[] Places(PoolSettings pool, Stage stage) =>
        [.. pool.Generations.Index().Where(item => item.Item.Stage == stage).Select(item => item.Index)];
}
