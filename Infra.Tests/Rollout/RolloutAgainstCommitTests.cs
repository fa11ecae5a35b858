using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Rollout;

/// <summary>Moves beside what is committed, and the way back.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class RolloutAgainstCommitTests
{
    // Five moves in a row without a deployment were one jump from old to new servers.
    [Fact]
    public async Task Move_AfterOneThatIsNotCommitted_IsRefusedWithTheReason()
    {
        using var project = new GitProject().WithRepository();
        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");
        var before = project.Dev;

        var second = await project.RunAsync("rollout", "dev", "general", "enable");

        Assert.Equal(
            new CliResult(
                ExitCode.Unusable,
                "",
                "Pulumi.dev.yaml: pools.general: found a move that is not committed (nothing to test), and one pool makes one move in one deployment; "
                + "commit and deploy it first, or take it back with ./infractl rollout dev general back\n"),
            second);
        Assert.Equal(before, project.Dev);
    }

    [Fact]
    public async Task Test_ThatIsNotCommitted_MayStillBeChanged()
    {
        using var project = new GitProject().WithRepository();
        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");

        Assert.Contains("\n+             testSize: 2\n", $"\n{await project.RunAsync("rollout dev general test --set testSize=2")}", StringComparison.Ordinal);
    }

    // What is deployed has one server in test, whatever the file says by now.
    [Fact]
    public async Task Enable_OfATestThatIsLargerInTheFileAlone_IsRefused()
    {
        using var project = new GitProject().WithRepository();
        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");
        project.Commit("test");
        await project.RunAsync("rollout dev general test --set testSize=2");

        var result = await project.RunAsync("rollout", "dev", "general", "enable");

        Assert.Equal(ExitCode.Unusable, result.ExitCode);
        Assert.EndsWith("found a generation of 1 enabled in a pool of at least 2; first write testSize: 2 and deploy it, so that enough servers run before they are enabled\n", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_AgainstARevision_IsJudgedByIt()
    {
        using var project = new GitProject().WithRepository();
        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100 --set testSize=2");
        project.Commit("test");

        Assert.Equal(ExitCode.Unusable, (await project.RunAsync("rollout", "dev", "general", "enable", "--against", "HEAD~1")).ExitCode);
        Assert.Equal(ExitCode.Good, (await project.RunAsync("rollout", "dev", "general", "enable", "--against", "HEAD")).ExitCode);
    }

    [Fact]
    public async Task Move_OutsideARepository_IsMadeWithAWarning()
    {
        using var project = new GitProject();

        var result = await project.RunAsync("rollout", "dev", "general", "test", "--set", "disk.sizeGiB=100");

        result.ShouldEndWith(
            ExitCode.Good,
            errors: "warning: there is no git repository with a commit, so the move is judged against the file as it is; a second move of one pool in one deployment is not seen\n");
    }

    // Back from draining keeps the new servers; what drains them is a command of its own.
    [Fact]
    public async Task Back_TwiceFromDraining_DoesNotDrainTheNewServers()
    {
        using var project = new GitProject().WithRepository();
        foreach (var move in (string[])["test --set disk.sizeGiB=100 --set testSize=2", "enable", "drain"])
        {
            await project.RunAsync($"rollout dev general {move}");
            project.Commit(move);
        }

        var back = await project.RunAsync("rollout dev general back");
        project.Commit("back");
        var again = await project.RunAsync("rollout", "dev", "general", "back");
        var explicitly = await project.RunAsync("rollout dev general drain --newest");

        Assert.Matches(@"\ngeneral: dev-general-e5kewe3wg2 from draining to enabled; servers that take load: dev-general-e5kewe3wg2 and dev-general-f96xj0m0zg\n", back);
        Assert.Contains("found two enabled generations, and no last move that says which of them back would drain", again.Errors, StringComparison.Ordinal);
        Assert.Matches(@"\ngeneral: dev-general-f96xj0m0zg from enabled to draining; servers that take load: dev-general-e5kewe3wg2\n", explicitly);
    }

    [Fact]
    public async Task Back_OfWhatWasEnabledLast_DrainsItAndSaysSo()
    {
        using var project = new GitProject().WithRepository();
        foreach (var move in (string[])["test --set disk.sizeGiB=100 --set testSize=2", "enable"])
        {
            await project.RunAsync($"rollout dev general {move}");
            project.Commit(move);
        }

        Assert.Contains("\ngeneral: dev-general-f96xj0m0zg from enabled to draining; servers that take load: dev-general-e5kewe3wg2\n", await project.RunAsync("rollout dev general back"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_OfWhatIsNotCommitted_LeavesNothingToDo()
    {
        using var project = new GitProject().WithRepository();
        var before = project.Dev;
        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");

        Assert.EndsWith("\nPulumi.dev.yaml edited; next: nothing, as the settings are those that are committed\n", await project.RunAsync("rollout dev general back"), StringComparison.Ordinal);
        Assert.Equal(before, project.Dev);
    }
}
