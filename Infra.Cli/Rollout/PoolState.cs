using Infra.Model.Lifecycle;
using Infra.Model.Servers;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Rollout;

/// <summary>Where a pool stands, and what may come next.</summary>
/// <param name="Name">The pool.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="Generations">Its generations, one in each zone where it spreads per zone.</param>
/// <param name="Uncommitted">The moves that are not committed, for example <c>test to enabled</c>.</param>
/// <param name="Next">What leads on: commands of this program, or a commit and a deployment.</param>
/// <param name="Back">What leads back.</param>
internal sealed record PoolState(
    PoolName Name,
    PoolSettings Settings,
    ImmutableArray<GenerationState> Generations,
    ImmutableArray<string> Uncommitted,
    ImmutableArray<string> Next,
    ImmutableArray<string> Back)
{
    /// <summary>The pools of an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="only">The pool to describe; <see langword="null"/> for all.</param>
    /// <param name="committed">What is committed of its file.</param>
    internal static IEnumerable<PoolState> Of(EnvironmentDefinition environment, PoolName? only, CommittedFile committed) =>
        from pool in environment.Settings.Pools.Keys
        where only is null || pool == only
        orderby pool.ToString()
        select One(environment, pool, committed);

    private static PoolState One(EnvironmentDefinition environment, PoolName name, CommittedFile committed)
    {
        var (pool, history, command) = (environment.Settings.Pools[name], committed.Of(name), $"./infractl rollout {environment.Name} {name}");
        var generations = PlannedGeneration.Of(environment, name)
            .Select(generation => new GenerationState(generation, committed.Since(name, generation.Settings), committed.Has(name, generation.Settings))).ToImmutableArray();
        var open = history.Uncommitted(pool).Select(PoolMoves.Describe).ToImmutableArray();

        // A second move would be refused, and so would a larger test and what follows it in one change.
        if (generations.Any(generation => generation.IsCommitted == false) || open.Length > 0)
            return new PoolState(name, pool, generations, open, [$"commit {environment.Name.StackFile}, then pulumi up --stack {environment.Name}"], open.Length == 0 ? [] : [$"{command} back"]);

        var verbs = RolloutMove.Verbs(pool);
        return new PoolState(
            name,
            pool,
            generations,
            open,
            [.. verbs.Where(verb => verb != RolloutVerb.Back).Select(verb => $"{command} {Words(verb, pool)}")],
            verbs.Contains(RolloutVerb.Back) ? [$"{command} back"] : verbs.Contains(RolloutVerb.Drain) && !pool.Retiring ? [$"{command} drain --newest"] : []);
    }

    // Enabling is refused while fewer run than the pool needs, so what makes them enough comes first.
    private static string Words(RolloutVerb verb, PoolSettings pool) => verb switch
    {
        RolloutVerb.Test => "test --release NAME",
        RolloutVerb.Enable when pool.Generations.Last(generation => generation.Stage == Stage.Test).TestSize < pool.Capacity.Min =>
            $"test --set testSize={pool.Capacity.Min}",
        _ => verb.Word(),
    };
}
