using Infra.Model.Lifecycle;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Lifecycle;

public sealed class PoolStepTests
{
    [Theory]
    [InlineData("enabled 2026-09", "2026-10", "Test: test --release 2026-10")]
    [InlineData("enabled 2026-09, draining 2026-10", "2026-10", "Enable: back")]
    [InlineData("draining 2026-09, enabled 2026-10", "2026-10", "Retire: retire")]
    [InlineData("draining 2026-08, enabled 2026-09", "2026-10", "Finish: retire")]
    [InlineData("draining 2026-09, enabled 2026-10", null, "Finish: retire")]
    [InlineData("enabled 2026-09, enabled 2026-10", "2026-10", "Drain: drain")]
    [InlineData("enabled 2026-09, enabled 2026-10", "2026-09", "Drain: drain --newest")]
    [InlineData("enabled 2026-08, enabled 2026-09", "2026-10", "Finish: drain")]
    [InlineData("enabled 2026-09, enabled 2026-10", null, "Finish: drain")]
    [InlineData("enabled 2026-10", "2026-10", null)]
    [InlineData("enabled 2026-09", null, null)]
    public void Next_OfAPool_IsOfThePhaseThatItsGenerationsAreIn(string generations, string? release, string? step) =>
        Assert.Equal(step, Next(generations, release, retiring: false));

    [Theory]
    [InlineData("enabled 2026-09", null)]
    [InlineData("draining 2026-09, enabled 2026-10", "Finish: retire")]
    public void Next_OfAPoolThatRetires_FinishesAndGoesToNoRelease(string generations, string? step) =>
        Assert.Equal(step, Next(generations, "2026-10", retiring: true));

    private static string? Next(string generations, string? release, bool retiring)
    {
        var settings = Generations.Settings(generations);
        var environment = Generations.Dev(settings with { Pools = settings.Pools.ToDictionary(pool => pool.Key, pool => pool.Value with { Retiring = retiring }) });

        return PoolStep.Next(environment, Generations.General, release is null ? null : Value.Parse<ReleaseName>(release)) is { } step
            ? $"{step.Phase}: {Assert.Single(step.Do).Replace("./infractl rollout dev general ", "", StringComparison.Ordinal)}"
            : null;
    }
}
