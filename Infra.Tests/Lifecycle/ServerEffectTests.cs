using Infra.Model.Lifecycle;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Lifecycle;

public sealed class ServerEffectTests
{
    [Theory]
    [InlineData("enabled 2026-09", "enabled 2026-09, test 2026-10", "1 server launched beside the others, tainted, for tests only", "remove it; other servers do not change")]
    [InlineData("enabled 2026-09", "enabled 2026-09, test 2026-10 x3", "3 servers launched beside the others, tainted, for tests only", "remove it; other servers do not change")]
    [InlineData("enabled 2026-09, test 2026-10", "enabled 2026-09, test 2026-10 x3", "3 servers in test instead of 1", "write the old number again")]
    [InlineData("enabled 2026-09, test 2026-10", "enabled 2026-09, enabled 2026-10", "takes load, 1 to 5 servers, beside the servers that are enabled already", "drain it; the old servers are still enabled")]
    [InlineData("enabled 2026-09, enabled 2026-10", "draining 2026-09, enabled 2026-10", "takes nothing new; pods stay until they are evicted: ./infractl drain dev general", "enable it again; its node group launches removed servers again")]
    [InlineData("draining 2026-09, enabled 2026-10", "enabled 2026-09, enabled 2026-10", "takes load again, 1 to 5 servers", "drain it again")]
    [InlineData("draining 2026-09, enabled 2026-10", "enabled 2026-10", "removed with all pods that are left, without regard for their budgets; ./infractl drained dev general says whether there are any", "no way back after this step, because EKS creates no 1.35 node groups; before this step, back enables the old servers again")]
    [InlineData("draining 2026-10 x2, enabled 2026-09", "enabled 2026-09", "removed with all pods that are left, without regard for their budgets; ./infractl drained dev general says whether there are any", "add the same servers in test again, then enable them: a launch and three changes; they get the same name")]
    [InlineData("enabled 2026-09, test 2026-10", "enabled 2026-09", "removed; it was in test only", "add it in test again")]
    [InlineData("enabled 2026-09, enabled 2026-10", "enabled 2026-10", "removed while it takes load: 1 to 5 servers go at once with their pods, and the pool's other enabled servers have to take them", "no way back after this step, because EKS creates no 1.35 node groups; before this step, back enables the old servers again")]
    [InlineData("enabled 2026-09, enabled 2026-10, test 2026-08", "enabled 2026-10, test 2026-08", "removed while it takes load: 1 to 5 servers go at once with their pods, and the pool's other enabled servers have to take them", "no way back after this step, because EKS creates no 1.35 node groups; before this step, back enables the old servers again")]
    [InlineData("enabled 2026-10", "enabled 2026-10, enabled 2026-09", "1 to 5 servers launched", "drain it, then remove it")]
    [InlineData("enabled 2026-10", "enabled 2026-10, draining 2026-09", "launched without taking load", "remove it")]
    [InlineData("enabled 2026-09, enabled 2026-10", "test 2026-09, enabled 2026-10", "cut off from load", "enable it again")]
    public void Effect_OfAMove_IsOfItsGenerationAlone(string before, string after, string what, string back)
    {
        var effect = Assert.Single(ServerEffect.Of(Generations.Dev(before), Generations.Dev(after)));

        Assert.Equal(("general", what, back), (effect.Pool, effect.What, effect.Back));
    }

    [Fact]
    public void Effects_OfSeveralPools_ComeInTheOrderOfTheirNames()
    {
        var pools = (string generations) => MinimalSettings.Parsed with { Pools = new[] { "b", "a" }.ToDictionary(Value.Parse<PoolName>, _ => Generations.Pool(generations)) };

        Assert.Equal(
            ["a", "b"],
            ServerEffect.Of(Generations.Dev(pools("enabled 2026-09")), Generations.Dev(pools("enabled 2026-09, test 2026-10"))).Select(effect => effect.Pool));
    }

    [Fact]
    public void Effect_OfNothing_IsNone() => Assert.Empty(ServerEffect.Of(Generations.Dev("enabled 2026-09"), Generations.Dev("enabled 2026-09")));

    [Fact]
    public void Effect_OfTheFirstDeployment_IsEveryGeneration() =>
        Assert.Equal(["1 to 5 servers launched"], ServerEffect.Of(null, Generations.Dev("enabled 2026-09")).Select(effect => effect.What));

    [Fact]
    public void Effect_OfOtherBounds_IsOnWhatTakesLoad()
    {
        var before = MinimalSettings.Parsed;
        var after = MinimalSettings.ParsedWith(("pools.general.capacity", """{ "min": 2, "max": 7 }"""));

        Assert.Equal(
            [("2 to 7 servers instead of 1 to 5; none is replaced", "write the old numbers again")],
            ServerEffect.Of(Generations.Dev(before), Generations.Dev(after)).Select(effect => (effect.What, effect.Back)));
    }

    [Fact]
    public void Effect_OfAPoolRemovedWhileItTakesLoad_SaysHowManyServersGoAndThatNothingTakesOver()
    {
        var before = Generations.Settings("enabled 2026-10");
        var after = before with { Pools = new Dictionary<PoolName, PoolSettings>() };

        Assert.Equal(
            ["removed while it takes load: 1 to 5 servers go at once with their pods, and nothing takes over"],
            ServerEffect.Of(Generations.Dev(before), Generations.Dev(after)).Select(effect => effect.What));
    }

    [Fact]
    public void Effect_InAPoolOfEachZone_IsThereInEachZone()
    {
        var perZone = (string generations) => Generations.Settings(generations) is var settings
            ? settings with { Pools = settings.Pools.ToDictionary(pool => pool.Key, pool => pool.Value with { Spread = Spread.PerZone }) }
            : settings;

        Assert.Equal(2, ServerEffect.Of(Generations.Dev(perZone("enabled 2026-09")), Generations.Dev(perZone("enabled 2026-09, test 2026-10"))).Count);
    }
}
