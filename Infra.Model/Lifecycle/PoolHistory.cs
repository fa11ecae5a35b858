using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>What came before a pool's settings, which decides what there is to take back.</summary>
/// <param name="Committed">The pool as it is committed; <see langword="null"/> if that is not known.</param>
/// <param name="Earlier">The pool before its last committed move; <see langword="null"/> if that is not known.</param>
public sealed record PoolHistory(PoolSettings? Committed, PoolSettings? Earlier)
{
    /// <summary>The moves of a pool that are not committed.</summary>
    /// <param name="pool">The pool.</param>
    /// <returns>The moves; none if it is not known what is committed.</returns>
    public IReadOnlyList<GenerationStep> Uncommitted(PoolSettings pool) => Moves(Committed, pool);

    internal IReadOnlyList<GenerationStep> Last(PoolSettings pool) => Moves(Earlier, pool);

    private static IReadOnlyList<GenerationStep> Moves(PoolSettings? before, PoolSettings after) =>
        before is null ? [] : [.. GenerationStep.Of(before, after).Where(step => step.IsMove)];
}
