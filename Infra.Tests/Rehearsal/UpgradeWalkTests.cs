using Infra.Cli.Rehearsal;
using Infra.Cli.StackFiles;
using Infra.Model.Lifecycle;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Tests.Support;

namespace Infra.Tests.Rehearsal;

public sealed class UpgradeWalkTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public void Walk_OfAnEnvironment_MovesEveryPoolThroughEveryStageByLegalMoves(string name)
    {
        var environment = TestEnvironments.Read(name);

        var moves = UpgradeWalk.Of(environment);

        Assert.Equal(["test", "test grows", "enable", "drain", "retire"], moves.Select(move => move.Name));
        Assert.Equal(environment, moves[0].Before);
        Assert.All(moves.Zip(moves.Skip(1)), pair => Assert.Equal(pair.First.After, pair.Second.Before));
        Assert.All(moves, move => Assert.Empty(EnvironmentMoves.Check(move.Before.Settings, move.After.Settings)));
        Assert.All(moves, move => EnvironmentSettings.Parse(move.After.Settings.ToJson()));
        Assert.All(environment.Settings.Pools, pool =>
        {
            var (old, next) = (Assert.Single(pool.Value.Generations), Assert.Single(moves[^1].After.Settings.Pools[pool.Key].Generations));
            Assert.Equal(Stage.Enabled, next.Stage);
            Assert.False(old.Server.HasContentOf(next.Server));
        });
    }

    [Fact]
    public void Walk_WhereNoOtherReleaseFits_GivesServersAnotherDisk()
    {
        var environment = TestEnvironments.Read("dev");

        var moves = UpgradeWalk.Of(environment, [environment.Settings.Release]);

        var (old, next) = (environment.Settings.Pools.Values.First().Generations[0].Server, moves[^1].After.Settings.Pools.Values.First().Generations[0].Server);
        Assert.Equal(old.Disk.SizeGiB + 1, next.Disk.SizeGiB);
        Assert.Equal(old.Release, next.Release);
    }

    [Fact]
    public void Walk_OfAnUnfinishedRollout_FinishesItFirst()
    {
        using var project = new StackProject().WithLike("dev", "dev", ("          - stage: enabled\n", "          - stage: draining\n            server:\n              release: \"2026-08\"\n              operatingSystem: bottlerocket\n              instanceTypes: [m7g.large, m6g.large]\n              disk: { sizeGiB: 50 }\n          - stage: enabled\n"));
        var environment = StackFile.ReadEnvironment(new DirectoryInfo(project.Folder), "dev");

        var moves = UpgradeWalk.Of(environment);

        Assert.Equal(["finish general", "test", "test grows", "enable", "drain", "retire"], moves.Select(move => move.Name));
        Assert.All(moves, move => Assert.Empty(EnvironmentMoves.Check(move.Before.Settings, move.After.Settings)));
    }
}
