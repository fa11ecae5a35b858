using System.Collections.Immutable;
using Infra.Cli.Rehearsal;
using Infra.Cli.Rehearsal.Emulator;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Rehearsal;

public sealed class CapacityWatchTests
{
    // One pool "general" of at least two servers.
    private static EnvironmentSettings Settings { get; } = WithLeast(2);

    [Fact]
    public void Watch_OfADipBetweenTwoCalls_FindsIt()
    {
        var watch = Begun(Group("old", "enabled", 2), Group("new", "test", 2));

        watch.Look([Group("old", "draining", 2), Group("new", "test", 2)]);
        watch.Look([Group("old", "draining", 2), Group("new", "enabled", 2)]);

        Assert.Equal(["pools.general: found 0 enabled servers during the step, below the minimum of 2; enable the successor with enough servers before others are removed"], watch.Findings().Select(finding => finding.ToString()));
    }

    [Fact]
    public void Watch_OfASuccessorEnabledFirst_FindsNothing()
    {
        var watch = Begun(Group("old", "enabled", 2), Group("new", "test", 2));

        watch.Look([Group("old", "enabled", 2), Group("new", "enabled", 2)]);
        watch.Look([Group("old", "draining", 2), Group("new", "enabled", 2)]);
        watch.Look([Group("new", "enabled", 2)]);

        Assert.Empty(watch.Findings());
        Assert.Equal((2, 2), watch.Lowest["general"]);
    }

    [Fact]
    public void Watch_OfOneZoneWithoutServers_FindsItWhateverTheOthersHave()
    {
        var watch = Begun(Group("a", "enabled", 2, "subnet-a"), Group("b", "enabled", 2, "subnet-b"));

        watch.Look([Group("a", "enabled", 4, "subnet-a")]);

        Assert.Equal(["pools.general: found 0 enabled servers during the step, below the minimum of 2; enable the successor with enough servers before others are removed"], watch.Findings().Select(finding => finding.ToString()));
    }

    [Fact]
    public void Watch_OfWhatIsOnlyJustMade_AsksForNothingOnTheWay()
    {
        var watch = new CapacityWatch();
        watch.Begin(null, Settings, []);

        watch.Look([Group("new", "enabled", 1)]);

        Assert.Empty(watch.Findings());
    }

    [Fact]
    public void Watch_OfAMinimumThatChanges_AsksForTheSmallerOnTheWay()
    {
        var watch = new CapacityWatch();
        watch.Begin(WithLeast(5), Settings, [Group("old", "enabled", 5)]);

        watch.Look([Group("old", "enabled", 2)]);

        Assert.Empty(watch.Findings());
    }

    [Fact]
    public void Short_OfAPoolBelowItsMinimum_IsFound() => Assert.Equal(
        ["pools.general: found 1 enabled servers after the step, below the minimum of 2; enable the successor with enough servers"],
        CapacityWatch.Short(Settings, [Group("new", "enabled", 1), Group("old", "draining", 9)]).Select(finding => finding.ToString()));

    private static CapacityWatch Begun(params ImmutableArray<EmulatedNodeGroup> groups)
    {
        var watch = new CapacityWatch();
        watch.Begin(Settings, Settings, groups);
        return watch;
    }

    private static EmulatedNodeGroup Group(string name, string stage, int desired, string subnets = "subnet-a,subnet-b") => new(name, "general", stage, subnets, desired);

    private static EnvironmentSettings WithLeast(int least)
    {
        var pool = MinimalSettings.Parsed.Pools.Values.First();
        return MinimalSettings.Parsed with
        {
            Pools = new Dictionary<PoolName, PoolSettings> { [Value.Parse<PoolName>("general")] = pool with { Capacity = pool.Capacity with { Min = least } } },
        };
    }
}
