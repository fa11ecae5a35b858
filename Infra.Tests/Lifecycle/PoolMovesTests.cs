using Infra.Model.Findings;
using Infra.Model.Lifecycle;
using Infra.Model.Settings.Pools;
using Infra.Tests.Support;

namespace Infra.Tests.Lifecycle;

public sealed class PoolMovesTests
{
    private const string Edited = "edited, which would replace them without a test; undo the edit and add a new generation in test";

    [Theory]
    [InlineData("enabled 2026-09", "enabled 2026-09")]
    [InlineData("enabled 2026-09", "enabled 2026-09, test 2026-10")]
    [InlineData("enabled 2026-09, test 2026-10", "enabled 2026-09, test 2026-10 x3")]
    [InlineData("enabled 2026-09, test 2026-10", "enabled 2026-09, enabled 2026-10")]
    [InlineData("enabled 2026-09, test 2026-10 x5", "enabled 2026-09, enabled 2026-10 x5")]
    [InlineData("enabled 2026-09, enabled 2026-10", "draining 2026-09, enabled 2026-10")]
    [InlineData("draining 2026-09, enabled 2026-10", "enabled 2026-10")]
    public void Change_OfOneStepOfAnUpgrade_IsLegal(string before, string after) => Assert.Empty(Check(before, after));

    [Theory]
    [InlineData("enabled 2026-09, test 2026-10", "enabled 2026-09")]
    [InlineData("enabled 2026-09, enabled 2026-10", "enabled 2026-09, draining 2026-10")]
    [InlineData("draining 2026-09, enabled 2026-10", "enabled 2026-09, enabled 2026-10")]
    [InlineData("enabled 2026-10", "enabled 2026-10, test 2026-09")]
    public void Change_OfOneStepBack_IsLegal(string before, string after) => Assert.Empty(Check(before, after));

    [Theory]
    [InlineData("enabled 2026-09, test 2026-10", "test 2026-10, enabled 2026-09")]
    [InlineData("enabled 2026-09, draining 2026-10", "draining 2026-10, enabled 2026-09")]
    public void Change_OfTheOrderAlone_IsNone(string before, string after) => Assert.Empty(Check(before, after));

    [Theory]
    [InlineData("enabled 2026-09", "enabled 2026-10", "pools.general.generations[0].server: found the servers of a generation in enabled " + Edited)]
    [InlineData("enabled 2026-09, test 2026-10", "enabled 2026-09, test 2026-08", "pools.general.generations[1].server: found the servers of a generation in test " + Edited)]
    [InlineData("draining 2026-09, enabled 2026-10", "draining 2026-08, enabled 2026-10", "pools.general.generations[0].server: found the servers of a generation in draining " + Edited)]
    public void Generation_EditedInPlace_IsRefused(string before, string after, string finding) => Assert.Equal([finding], Check(before, after));

    [Theory]
    [InlineData("enabled 2026-09", "enabled 2026-09, enabled 2026-10", "pools.general.generations[1].stage: found a generation that is enabled without having been in test; add it in test first")]
    [InlineData("enabled 2026-09", "enabled 2026-09, draining 2026-10", "pools.general.generations[1].stage: found a new generation that is draining; add it in test")]
    [InlineData("enabled 2026-09", "draining 2026-09", "pools.general.generations[0].stage: found the only enabled generation draining; enable its successor first")]
    [InlineData("enabled 2026-09, test 2026-10", "draining 2026-09, test 2026-10", "pools.general.generations[0].stage: found the only enabled generation draining; enable its successor first")]
    [InlineData("enabled 2026-09, enabled 2026-10", "enabled 2026-10", "pools.general.generations: found an enabled generation removed; drain it first")]
    public void Step_ThatIsIllegal_IsRefusedAtItsPlace(string before, string after, string finding) => Assert.Equal([finding], Check(before, after));

    [Fact]
    public void Moves_OfWhichThereAreTwo_AreRefusedTogether() => Assert.Equal(
        ["pools.general.generations: found 2 moves at once (enabled to draining, test to enabled); make one, deploy it, and then the next"],
        Check("enabled 2026-08, enabled 2026-09, test 2026-10", "draining 2026-08, enabled 2026-09, enabled 2026-10"));

    // The successor is not enabled before the change, so nobody could take over.
    [Fact]
    public void Enabling_TogetherWithDraining_IsRefusedForBothReasons() => Assert.Equal(
        [
            "pools.general.generations[0].stage: found the only enabled generation draining; enable its successor first",
            "pools.general.generations: found 2 moves at once (enabled to draining, test to enabled); make one, deploy it, and then the next",
        ],
        Check("enabled 2026-09, test 2026-10", "draining 2026-09, enabled 2026-10"));

    [Fact]
    public void Replacement_OfAnEntryTogetherWithItsStage_IsRefused() => Assert.Equal(
        [
            "pools.general.generations: found an enabled generation removed; drain it first",
            "pools.general.generations: found 2 moves at once (nothing to test, enabled to nothing); make one, deploy it, and then the next",
        ],
        Check("enabled 2026-09", "test 2026-10"));

    [Theory]
    [InlineData("enabled 2026-09, test 2026-10", 1, true)]
    [InlineData("enabled 2026-09, test 2026-10", 2, false)]
    [InlineData("enabled 2026-09, test 2026-10 x2", 2, true)]
    [InlineData("enabled 2026-09, test 2026-10 x2", 3, false)]
    public void Enabling_OfFewerServersThanThePoolNeeds_IsRefused(string before, int least, bool isLegal)
    {
        var pool = Generations.Pool("enabled 2026-09, enabled 2026-10 x5");
        var after = pool with { Capacity = pool.Capacity with { Min = least } };
        var size = Generations.Pool(before).Generations[1].TestSize;

        Assert.Equal(
            isLegal
                ? []
                : [$"pools.general.generations[1].stage: found a generation of {size} enabled in a pool of at least {least}; first write testSize: {least} and deploy it, so that enough servers run before they are enabled"],
            Text(PoolMoves.Check("pools.general", Generations.Pool(before), after)));
    }

    [Fact]
    public void Enabling_OfMoreServersThanThePoolMayHave_IsRefused() => Assert.Equal(
        ["pools.general.generations[1].stage: found a generation of 6 enabled in a pool of at most 5; first write testSize: 5 and deploy it, because EKS rejects a maximum size below the desired size"],
        Check("enabled 2026-09, test 2026-10 x6", "enabled 2026-09, enabled 2026-10 x6"));

    [Fact]
    public void Spread_ThatChanges_IsRefused()
    {
        var before = Generations.Pool("enabled 2026-09");

        Assert.Equal(
            ["pools.general.spread: found the spread of a pool changed, which replaces all its servers at once; add another pool and drain this one"],
            Text(PoolMoves.Check("pools.general", before, before with { Spread = Spread.PerZone })));
    }

    [Theory]
    [InlineData("enabled 2026-09", "draining 2026-09")]
    [InlineData("draining 2026-09", "")]
    public void Pool_ThatIsRetiring_DrainsWithoutASuccessor(string before, string after) => Assert.Empty(Text(PoolMoves.Check(
        "pools.general",
        Generations.Pool(before) with { Retiring = true },
        Generations.Pool(after) with { Retiring = true })));

    [Fact]
    public void Pool_ThatIsRetiring_StillDrainsBeforeItGoes() => Assert.Equal(
        ["pools.general.generations: found an enabled generation removed; drain it first"],
        Text(PoolMoves.Check("pools.general", Generations.Pool("enabled 2026-09"), Generations.Pool("") with { Retiring = true })));

    [Fact]
    public void Bounds_OfAPool_MayChangeWithAMove()
    {
        var after = Generations.Pool("enabled 2026-09, test 2026-10");

        Assert.Empty(Text(PoolMoves.Check(
            "pools.general",
            Generations.Pool("enabled 2026-09"),
            after with { Capacity = new CapacitySettings { Min = 2, Max = 9 }, Priority = 3 })));
    }

    private static IReadOnlyList<string> Check(string before, string after) =>
        Text(PoolMoves.Check("pools.general", Generations.Pool(before), Generations.Pool(after)));

    private static IReadOnlyList<string> Text(IEnumerable<Finding> findings) => [.. findings.Select(finding => finding.ToString())];
}
