using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>What becomes of one generation in a change of a pool.</summary>
/// <param name="Server">What its servers are, which is what tells it from others.</param>
/// <param name="Before">Its settings before; <see langword="null"/> if it was not there.</param>
/// <param name="After">Its settings afterwards; <see langword="null"/> if it is gone.</param>
/// <param name="Index">Its place in the pool's list afterwards, or before when it is gone.</param>
public sealed record GenerationStep(ServerSettings Server, GenerationSettings? Before, GenerationSettings? After, int Index)
{
    /// <summary>Whether the generation takes a step: its stage changes, it comes or it goes.</summary>
    public bool IsMove => Before?.Stage != After?.Stage;

    /// <summary>The steps of all generations of a pool.</summary>
    /// <param name="before">The pool before.</param>
    /// <param name="after">The pool afterwards.</param>
    /// <returns>Those that are there afterwards, in their order, then those that are gone.</returns>
    public static IReadOnlyList<GenerationStep> Of(PoolSettings before, PoolSettings after) =>
    [
        .. after.Generations.Index().Select(item => new GenerationStep(item.Item.Server, Find(before, item.Item.Server), item.Item, item.Index)),
        .. before.Generations.Index()
            .Where(item => Find(after, item.Item.Server) is null)
            .Select(item => new GenerationStep(item.Item.Server, item.Item, null, item.Index)),
    ];

    private static GenerationSettings? Find(PoolSettings pool, ServerSettings server) =>
        pool.Generations.FirstOrDefault(generation => generation.Server.HasContentOf(server));
}
