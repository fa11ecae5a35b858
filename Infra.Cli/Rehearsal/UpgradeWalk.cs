using Infra.Cli.Rollout;
using Infra.Releases;
using Infra.Settings;
using Infra.Values;

namespace Infra.Cli.Rehearsal;

/// <summary>A whole upgrade of the servers of every pool by legal moves, one pool after the other: test, enable, drain, retire.</summary>
internal static class UpgradeWalk
{
    /// <summary>The moves.</summary>
    /// <param name="environment">The environment as it is; what is unfinished in it is finished first.</param>
    /// <returns>The moves in order.</returns>
    internal static IReadOnlyList<RehearsalMove> Of(EnvironmentDefinition environment)
    {
        var moves = new List<RehearsalMove>();
        foreach (var pool in environment.Settings.Pools.Keys.OrderBy(pool => pool.ToString(), StringComparer.Ordinal))
        {
            while (PoolStep.Next(Last(), pool, release: null) is { } unfinished) moves.Add(new RehearsalMove($"{pool} finish", unfinished.Before, unfinished.After));

            foreach (var move in Upgraded(Last(), pool)) moves.Add(move);
        }

        return moves;

        EnvironmentDefinition Last() => moves.Count == 0 ? environment : moves[^1].After;
    }

    private static IEnumerable<RehearsalMove> Upgraded(EnvironmentDefinition environment, PoolName name)
    {
        var least = environment.Settings.Pools[name].Capacity.Min;
        if (environment.Settings.Pools[name].Generations is not [{ Stage: Stage.Enabled } current]) yield break;

        var next = Successor(environment, name, current);
        List<(string Name, RolloutVerb Verb, Func<GenerationSettings, GenerationSettings> Change)> steps =
        [
            ("test", RolloutVerb.Test, _ => next),
            .. least > 1 ? [("test grows", RolloutVerb.Test, generation => generation with { TestSize = least })] : Array.Empty<(string, RolloutVerb, Func<GenerationSettings, GenerationSettings>)>(),
            ("enable", RolloutVerb.Enable, generation => generation),
            ("drain", RolloutVerb.Drain, generation => generation),
            ("retire", RolloutVerb.Retire, generation => generation),
        ];
        foreach (var (step, verb, change) in steps)
        {
            var after = Moved(environment, name, verb, change);
            yield return new RehearsalMove($"{name} {step}", environment, after);
            environment = after;
        }
    }

    // Other servers of the same kind: those of another release, the latest that the control plane takes, or else ones with another disk.
    private static GenerationSettings Successor(EnvironmentDefinition environment, PoolName name, GenerationSettings current)
    {
        var fresh = current with { Stage = Stage.Test, TestSize = 1 };
        return ReleaseCatalogue.Names.Reverse()
            .Select(release => fresh with { Server = current.Server with { Release = release } })
            .Where(generation => !generation.Server.HasContentOf(current.Server))
            .FirstOrDefault(generation => IsGood(With(environment, name, [current, generation])))
            ?? fresh with { Server = current.Server with { Disk = current.Server.Disk with { SizeGiB = current.Server.Disk.SizeGiB + 1 } } };
    }

    private static bool IsGood(EnvironmentDefinition environment)
    {
        try
        {
            EnvironmentSettings.Parse(environment.Settings.ToJson());
            return true;
        }
        catch (SettingsException)
        {
            return false;
        }
    }

    private static EnvironmentDefinition Moved(EnvironmentDefinition environment, PoolName name, RolloutVerb verb, Func<GenerationSettings, GenerationSettings> change)
    {
        var pool = environment.Settings.Pools[name];
        var move = RolloutMove.Of(environment.Name, name, pool, verb);
        var generations = pool.Generations.ToList();
        if (move.To is not { } stage) generations.RemoveAt(move.Index);
        else if (move.Adds) generations.Add(change(generations[move.Index] with { Stage = stage }));
        else generations[move.Index] = change(generations[move.Index] with { Stage = stage });

        return With(environment, name, generations);
    }

    private static EnvironmentDefinition With(EnvironmentDefinition environment, PoolName name, IReadOnlyList<GenerationSettings> generations) =>
        environment with { Settings = environment.Settings.With(name, generations) };
}
