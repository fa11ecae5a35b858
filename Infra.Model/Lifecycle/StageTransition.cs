using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>
/// The way of a generation: it is added in test, enabled beside the old, drained when a successor is enabled, and removed. Every
/// step has a way back that keeps the pool's capacity.
/// </summary>
public static class StageTransition
{
    /// <summary>What is wrong with one step of a generation.</summary>
    /// <param name="before">The stage it had; <see langword="null"/> if it was not there.</param>
    /// <param name="after">The stage it is to have; <see langword="null"/> if it is to go.</param>
    /// <param name="isOtherEnabled">Whether the load has somewhere to go: another generation is enabled before and after the step, or the pool is being given up.</param>
    /// <returns>What was found and the legal next step; <see langword="null"/> if the step is legal.</returns>
    public static Finding? Problem(Stage? before, Stage? after, bool isOtherEnabled) => (before, after) switch
    {
        _ when before == after => null,

        (null, Stage.Test) => null,
        (null, Stage.Enabled) => new Finding(null, "a generation that is enabled without having been in test", "add it in test first"),
        (null, Stage.Draining) => new Finding(null, "a new generation that is draining", "add it in test"),

        (Stage.Test, Stage.Enabled) => null,
        (Stage.Test, null) => null,
        (Stage.Test, Stage.Draining) => new Finding(null, "a generation going from test to draining, but it runs no production pods", "remove it"),

        (Stage.Enabled, Stage.Draining) when isOtherEnabled => null,
        (Stage.Enabled, Stage.Draining) => new Finding(null, "the only enabled generation draining", "enable its successor first"),
        (Stage.Enabled, null) => new Finding(null, "an enabled generation removed", "drain it first"),

        // EKS refuses a maximum below the number of servers that run.
        // "desiredSize can't be greater than maxSize", as quoted by
        // https://github.com/ministryofjustice/cloud-platform-infrastructure/pull/4595, read 2026-11-22
        (Stage.Enabled, Stage.Test) => new Finding(null, "an enabled generation going back to test, which would stop servers that run pods", "drain it while the other one is enabled"),

        (Stage.Draining, Stage.Enabled) => null,
        (Stage.Draining, null) => null,
        (Stage.Draining, Stage.Test) => new Finding(null, "a draining generation going back to test", "enable it again, or remove it"),

        _ => throw new ArgumentOutOfRangeException(nameof(after), after, "not a stage"),
    };
}
