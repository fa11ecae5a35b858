using Infra.Cli;
using Infra.Model.Environments;
using Infra.Model.Settings.Pools;
using Infra.Tests.Support;

namespace Infra.Tests.Environments;

[Collection(DeploymentCollection.Name)]
public sealed class NodeImageAgeTests
{
    [Theory]
    [InlineData("prod", "2026-11-22", "")]
    [InlineData("prod", "2026-11-23", "Pulumi.prod.yaml:53: warning: ENV010 pools.batch.generations[0].server.release: found \"2026-09\", whose image of 2026-09-23 is 61 days old, more than imageAgeDays 60; write a release with newer images (./infractl release new NAME --from 2026-10 --ask prod), and follow the servers by its own; docs/runbooks/releases.md shows how\n1 warning, which does not fail the check\n")]
    [InlineData("dev", "2026-12-30", "")]
    public async Task Check_OnADay_WarnsOfEachPoolWithOlderImagesAndNamesTheNextMove(string environment, string day, string expected)
    {
        var result = await Support.Cli.RunAsync("check", environment, "--as-of", day);

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.StartsWith($"{expected}{environment}", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WhereANewerReleaseIsWithinTheBudget_NamesTheStepsToIt()
    {
        var result = await Support.Cli.RunAsync("check", "staging", "--as-of", "2026-11-30");

        Assert.Contains("whose image of 2026-09-30 is 61 days old, more than imageAgeDays 60; follow the servers by newer ones; ./infractl rollout staging --plan 2026-10 lists the steps\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Servers_ThatAreNotEnabled_AreNotReported()
    {
        var environment = (await TestEnvironments.PlanAsync("dev")).Environment;
        var day = new DateOnly(2027, 12, 1);
        var (name, pool) = environment.Settings.Pools.Single();
        var draining = environment with { Settings = environment.Settings.With(name, [pool.Generations[0] with { Stage = Stage.Draining }]) };

        Assert.Single(NodeImageAge.Check(environment, day));
        Assert.Empty(NodeImageAge.Check(draining, day));
    }

    [Fact]
    public async Task Budget_WithoutASetting_Is45Days()
    {
        var environment = (await TestEnvironments.PlanAsync("dev")).Environment;
        var unset = environment with { Settings = environment.Settings with { ImageAgeDays = MinimalSettings.Parsed.ImageAgeDays } };

        Assert.Empty(NodeImageAge.Check(unset, new DateOnly(2026, 12, 15)));
        Assert.Single(NodeImageAge.Check(unset, new DateOnly(2026, 12, 16)));
    }
}
