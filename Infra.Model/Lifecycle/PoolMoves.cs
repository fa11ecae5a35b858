using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>Whether a pool may go from one revision of its settings to another: by one legal move of one generation, or none.</summary>
public static class PoolMoves
{
    /// <summary>Checks the change of a pool that is there before and afterwards.</summary>
    /// <param name="path">Where the pool stands in the settings.</param>
    /// <param name="before">The pool before.</param>
    /// <param name="after">The pool afterwards.</param>
    /// <param name="command">The command that moves the pool's generations, for messages; <see langword="null"/> to name none.</param>
    /// <returns>What is wrong, each with the legal next step; empty if the change is legal.</returns>
    public static IEnumerable<Finding> Check(string path, PoolSettings before, PoolSettings after, string? command = null)
    {
        // An edit looks like a removal and an addition too, of which nobody thought.
        var edits = EditedInPlace(path, before, after, command).ToList();
        if (edits.Count > 0) return edits;

        var steps = GenerationStep.Of(before, after);
        var moves = steps.Where(step => step.IsMove).ToList();

        return
        [
            .. moves.SelectMany(move => Illegal(path, move, steps, after.Retiring)),
            .. TooMany(path, moves),
            .. moves.SelectMany(move => EnabledTooSmall(path, move, after)),
            .. moves.SelectMany(move => EnabledTooLarge(path, move, after)),
            .. SpreadChanged(path, before, after),
        ];
    }

    // An entry that is replaced by another at its place, in a stage where servers run, was edited.
    private static IEnumerable<Finding> EditedInPlace(string path, PoolSettings before, PoolSettings after, string? command) =>
        before.Generations.Zip(after.Generations).Index()
            .Where(item => before.Generations.Count == after.Generations.Count
                && item.Item.First.Stage == item.Item.Second.Stage
                && IsGone(item.Item.First, after)
                && IsGone(item.Item.Second, before))
            .Select(item => new Finding(
                $"{path}.generations[{item.Index}].server",
                $"the servers of a generation in {item.Item.First.Stage.Word()} edited, which would replace them without a test",
                $"undo the edit and add a new generation in test{(command is null ? "" : $": {command} test {ServerDifference.Options(item.Item.First.Server, item.Item.Second.Server)}")}"));

    private static IEnumerable<Finding> Illegal(string path, GenerationStep move, IReadOnlyList<GenerationStep> steps, bool isRetiring)
    {
        var isOtherEnabled = steps.Any(step => step != move && step.Before?.Stage == Stage.Enabled && step.After?.Stage == Stage.Enabled);
        return StageTransition.Problem(move.Before?.Stage, move.After?.Stage, isOtherEnabled || isRetiring) is { } problem
            ? [problem with { Path = Place(path, move) }]
            : [];
    }

    private static IEnumerable<Finding> TooMany(string path, List<GenerationStep> moves) => moves.Count <= 1
        ? []
        : [new Finding(
            $"{path}.generations",
            $"{moves.Count} moves at once ({string.Join(", ", moves.Select(Describe))})", "make one, deploy it, and then the next")];

    // EKS refuses a minimum above the number of servers that are wanted, and that number is the autoscaler's, not ours.
    // "Minimum capacity 8 can't be greater than desired size 4", as quoted by
    // https://github.com/terraform-aws-modules/terraform-aws-eks/issues/3306, read 2026-11-22
    private static IEnumerable<Finding> EnabledTooSmall(string path, GenerationStep move, PoolSettings after) =>
        move is { Before: { Stage: Stage.Test } test, After.Stage: Stage.Enabled } && test.TestSize < after.Capacity.Min
            ? [new Finding(
                $"{path}.generations[{move.Index}].stage",
                $"a generation of {test.TestSize} enabled in a pool of at least {after.Capacity.Min}",
                $"first write testSize: {after.Capacity.Min} and deploy it, so that enough servers run before they are enabled")]
            : [];

    private static IEnumerable<Finding> EnabledTooLarge(string path, GenerationStep move, PoolSettings after) =>
        move is { Before: { Stage: Stage.Test } test, After.Stage: Stage.Enabled } && test.TestSize > after.Capacity.Max
            ? [new Finding(
                $"{path}.generations[{move.Index}].stage",
                $"a generation of {test.TestSize} enabled in a pool of at most {after.Capacity.Max}",
                $"first write testSize: {after.Capacity.Max} and deploy it, because EKS rejects a maximum size below the desired size")]
            : [];

    private static IEnumerable<Finding> SpreadChanged(string path, PoolSettings before, PoolSettings after) => before.Spread == after.Spread
        ? []
        : [new Finding($"{path}.spread", "the spread of a pool changed, which replaces all its servers at once", "add another pool and drain this one")];

    private static bool IsGone(GenerationSettings generation, PoolSettings from) =>
        !from.Generations.Any(other => other.Server.HasContentOf(generation.Server));

    private static string Place(string path, GenerationStep move) =>
        move.After is null ? $"{path}.generations" : $"{path}.generations[{move.Index}].stage";

    /// <summary>A move in words.</summary>
    /// <param name="move">The move.</param>
    /// <returns>For example <c>test to enabled</c>; <c>nothing</c> is where an added generation comes from and a removed one goes to.</returns>
    public static string Describe(GenerationStep move) => $"{(move.Before?.Stage).Word()} to {(move.After?.Stage).Word()}";
}
