using Infra.Model.Lifecycle;
using Infra.Model.Releases;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Rehearsal;

/// <summary>A whole upgrade of the servers of every pool by legal moves: test, enable, drain, retire. Each change makes one move in each pool.</summary>
internal static class UpgradeWalk
{
    private const string Grows = "test grows";

    private static readonly (string Name, RolloutVerb Verb)[] Steps =
    [
        ("test", RolloutVerb.Test), (Grows, RolloutVerb.Test), ("enable", RolloutVerb.Enable), ("drain", RolloutVerb.Drain), ("retire", RolloutVerb.Retire),
    ];

    /// <summary>The changes.</summary>
    /// <param name="environment">The environment as it is; what is unfinished in it is finished first.</param>
    /// <returns>The changes in order.</returns>
    internal static IReadOnlyList<RehearsalMove> Of(EnvironmentDefinition environment) => Of(environment, ReleaseCatalogue.Names);

    /// <summary>The changes, to servers of certain releases.</summary>
    /// <param name="environment">The environment as it is.</param>
    /// <param name="releases">The releases to choose from, the oldest first.</param>
    /// <returns>The changes in order.</returns>
    internal static IReadOnlyList<RehearsalMove> Of(EnvironmentDefinition environment, IReadOnlyList<ReleaseName> releases)
    {
        var moves = new List<RehearsalMove>();
        foreach (var pool in environment.Settings.Pools.Keys.OrderBy(pool => pool.ToString(), StringComparer.Ordinal))
        {
            while (PoolStep.Next(Last(), pool, release: null) is { } unfinished) moves.Add(new RehearsalMove($"finish {pool}", unfinished.Before, unfinished.After));
        }

        var pools = Last().Settings.Pools.Where(pool => pool.Value.Generations is [{ Stage: Stage.Enabled }]).Select(pool => pool.Key).ToList();
        foreach (var (name, verb) in Steps)
        {
            var (before, after) = (Last(), Last());
            foreach (var pool in pools.Where(pool => name != Grows || before.Settings.Pools[pool].Capacity.Min > 1)) after = Moved(after, pool, name, verb, releases);

            if (after != before) moves.Add(new RehearsalMove(name, before, after));
        }

        return moves;

        EnvironmentDefinition Last() => moves.Count == 0 ? environment : moves[^1].After;
    }

    private static EnvironmentDefinition Moved(EnvironmentDefinition environment, PoolName name, string step, RolloutVerb verb, IReadOnlyList<ReleaseName> releases)
    {
        var pool = environment.Settings.Pools[name];
        return RolloutMove.Make(environment, name, verb, moved => step switch
        {
            Grows => moved with { TestSize = pool.Capacity.Min },
            _ when verb == RolloutVerb.Test => Successor(environment, name, pool.Generations[^1], releases),
            _ => moved,
        });
    }

    // Other servers of the same kind: those of another release with the control plane's Kubernetes, the latest, or else ones with another disk.
    private static GenerationSettings Successor(EnvironmentDefinition environment, PoolName name, GenerationSettings current, IReadOnlyList<ReleaseName> releases)
    {
        var fresh = current with { Stage = Stage.Test, TestSize = 1 };
        var controlPlane = ReleaseCatalogue.Kubernetes(environment.Settings.Release);
        return releases.Reverse()
            .Where(release => ReleaseCatalogue.Kubernetes(release) == controlPlane)
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
        catch (UserException)
        {
            return false;
        }
    }

    private static EnvironmentDefinition With(EnvironmentDefinition environment, PoolName name, IReadOnlyList<GenerationSettings> generations) =>
        environment with { Settings = environment.Settings.With(name, generations) };
}
