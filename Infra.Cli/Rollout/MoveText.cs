using Infra.Model.Lifecycle;
using Infra.Model.Servers;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Rollout;

/// <summary>Says in one line what a move does, and who takes the load afterwards.</summary>
internal static class MoveText
{
    internal static string Line(EnvironmentDefinition before, EnvironmentDefinition after, PoolName pool)
    {
        var (old, current) = (PlannedGeneration.Of(before, pool).ToList(), PlannedGeneration.Of(after, pool).ToList());
        var moved = GenerationStep.Of(before.Settings.Pools[pool], after.Settings.Pools[pool]).Where(step => step.IsMove).ToList();
        var load = $"; servers that take load: {Names(current.Where(generation => generation.Settings.Stage == Stage.Enabled))}";

        return moved.Count == 0
            ? $"{pool}: the generation in test changes{load}"
            : $"{pool}: {string.Join(", ", moved.Select(step => $"{Names((step.After is null ? old : current).Where(generation => generation.Settings.Server.HasContentOf(step.Server)))} from {PoolMoves.Describe(step)}"))}{load}";
    }

    private static string Names(IEnumerable<PlannedGeneration> generations) =>
        generations.Select(generation => generation.Name).ToList() is { Count: > 0 } names ? string.Join(" and ", names) : "none";
}
