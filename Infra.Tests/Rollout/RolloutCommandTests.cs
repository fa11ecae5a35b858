using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Rollout;

[Collection(DeploymentCollection.Name)]
public sealed class RolloutCommandTests
{
    [Fact]
    public async Task Move_ThatIsLegal_IsWrittenAndShown()
    {
        using var project = new GitProject();
        var before = project.Dev;

        var output = await project.RunAsync("rollout dev general test --release 2026-10 --set instanceTypes=[m8g.large,r7g.large,r8g.large] --set disk.sizeGiB=80");

        Assert.StartsWith("line ", output, StringComparison.Ordinal);
        Assert.Contains("\n+           - stage: test\n", output, StringComparison.Ordinal);
        Assert.Contains("\n+               release: \"2026-10\"\n", output, StringComparison.Ordinal);
        Assert.Contains("\n+               disk: { sizeGiB: 80 }\n", output, StringComparison.Ordinal);
        Assert.EndsWith("\nPulumi.dev.yaml edited; next: commit it, then pulumi up --stack dev\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n- ", output, StringComparison.Ordinal);
        Assert.NotEqual(before, project.Dev);
        Assert.Equal(["Pulumi.dev.yaml"], Directory.EnumerateFiles(project.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Move_OfAFileWithBothLineEnds_KeepsThemAndAddsThoseOfTheLineBefore()
    {
        using var project = new GitProject();
        var lines = project.Dev.TrimEnd('\n').Split('\n');
        var before = $"{string.Join("\r\n", lines[..10])}\r\n{string.Join('\n', lines[10..])}\n";
        project.Dev = before;

        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");

        Assert.Equal(before.Count(character => character == '\r'), project.Dev.Count(character => character == '\r'));
        Assert.StartsWith(string.Join("\r\n", lines[..10]), project.Dev, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setting_ThatDoesNotFit_IsQuotedAsItWasTyped()
    {
        using var project = new GitProject();

        (await project.RunAsync("rollout", "dev", "general", "test", "--set", "disk.sizeGiB=100 # comment")).ShouldEndWith(
            ExitCode.Unusable,
            "",
            "found \"disk.sizeGiB=100 # comment\", which does not fit there; write the path of a setting and a value as in the stack file, such as instanceTypes=[m8g.large]\n");
    }

    [Fact]
    public async Task Move_AsADryRun_IsShownAndNotWritten()
    {
        using var project = new GitProject();
        var before = project.Dev;

        var output = await project.RunAsync("rollout dev general test --set disk.sizeGiB=100 --dry-run");

        Assert.Contains("\n+           - stage: test\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("edited", output, StringComparison.Ordinal);
        Assert.Equal(before, project.Dev);
    }

    [Fact]
    public async Task ByteOrderMark_OfAFile_IsKept()
    {
        using var project = new GitProject();
        var file = Path.Combine(project.Folder, "Pulumi.dev.yaml");
        File.WriteAllText(file, project.Dev, System.Text.Encoding.UTF8);
        var before = File.ReadAllBytes(file);

        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");
        await project.RunAsync("rollout dev general back");

        Assert.Equal((byte)0xef, before[0]);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData("rollout dev general enable", "Pulumi.dev.yaml: pools.general: found no generation in test; the next move is ./infractl rollout dev general test\n")]
    [InlineData("rollout dev general drain --release 2026-09", "found settings for drain; only servers in test can get other settings, so leave out --release and --set\n")]
    [InlineData("rollout dev genral enable", "found no pool \"genral\" in dev; did you mean general?\n")]
    [InlineData("rollout dev x enable", "found no pool \"x\" in dev; the pools are general\n")]
    [InlineData("rollout dev general test --set disk", "found --set \"disk\"; write a path, an equals sign and a value, such as --set disk.sizeGiB=100\n")]
    [InlineData("rollout dev general test", "Pulumi.dev.yaml: pools.general: found no difference between the new servers and the old ones; write --release NAME, or a setting such as --set disk.sizeGiB=100\n")]
    [InlineData("rollout dev general --release 2026-09", "found settings without a verb; write what to do, such as ./infractl rollout ENV POOL test --release NAME\n")]
    [InlineData("rollout dev --dry-run", "found settings without a verb; write what to do, such as ./infractl rollout ENV POOL test --release NAME\n")]
    [InlineData("rollout dev general --plan 2026-10", "found --plan together with a pool or a setting; --plan is for the whole environment, so leave them out\n")]
    [InlineData("rollout dev --plan 2026-10 --set a=1", "found --plan together with a pool or a setting; --plan is for the whole environment, so leave them out\n")]
    [InlineData("rollout dev --plan 2026-1", "found the release \"2026-1\", which is not published; did you mean 2026-10? the releases are 2026-08, 2026-09, 2026-10\n")]
    [InlineData("rollout dev general test --release 2026-13", "found the release \"2026-13\", which is not published; did you mean 2026-10? the releases are 2026-08, 2026-09, 2026-10\n")]
    [InlineData("rollout dev general enable --newest", "found --newest without drain; write ./infractl rollout ENV POOL drain --newest, or leave it out\n")]
    [InlineData("rollout dev general back --json", "found --json together with a move or a plan; only where the pools stand is printed as JSON, so leave one of them out\n")]
    [InlineData("rollout dev --plan newest", "found the release \"newest\", which is not published; the releases are 2026-08, 2026-09, 2026-10\n")]
    [InlineData("rollout dve", "found no environment \"dve\" (no file Pulumi.dve.yaml); the environments are dev\n")]
    public async Task Command_ThatMeansNothing_EndsWithTwoAndWritesNothing(string command, string errors)
    {
        using var project = new GitProject();
        var before = project.Dev;

        Assert.Equal(new CliResult(ExitCode.Unusable, "", errors), await project.RunAsync(command.Split(' ')));
        Assert.Equal(before, project.Dev);
    }

    [Fact]
    public async Task Verb_ThatIsUnknown_EndsWithTwo()
    {
        var result = await Support.Cli.RunAsync("rollout", "dev", "general", "enabel");

        result.ShouldEndWith(ExitCode.Unusable, output: "");
        Assert.NotEmpty(result.Errors);
    }

    [Fact]
    public async Task Test_OfAGenerationThatIsThereAlready_AsksWhatIsToChange()
    {
        using var project = new GitProject();
        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");

        Assert.Equal(
            new CliResult(ExitCode.Unusable, "", "Pulumi.dev.yaml: pools.general: found a generation in test already; write what is to change, such as --set testSize=3, or take it back first\n"),
            await project.RunAsync("rollout", "dev", "general", "test"));
    }

    [Fact]
    public async Task State_OfPools_NamesGenerationsAndTheNextMoves()
    {
        using var project = new GitProject();
        var alone = await project.RunAsync("rollout dev");
        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");
        var beside = await project.RunAsync("rollout dev general");

        Assert.Matches(
            """
            ^dev: release 2026-10 \(Kubernetes 1\.36\)

            general: 2 to 6 servers
              enabled   dev-general-[0-9a-z]+  2026-10 \(Kubernetes 1\.36\)  BOTTLEROCKET_ARM_64 1\.66\.0-1ad6b4a4  m7g\.large, m6g\.large, m8g\.large, r7g\.large
              next: \./infractl rollout dev general test --release NAME
            $
            """.ReplaceLineEndings("\n"),
            alone);
        Assert.Matches(
            """
              enabled   dev-general-[0-9a-z]+  .*
              test      dev-general-[0-9a-z]+  .*r7g\.large  1 in test
              next: \./infractl rollout dev general test --set testSize=2
              back: \./infractl rollout dev general back
            """,
            beside);
    }

    [Fact]
    public async Task State_InARepository_SaysSinceWhichCommit()
    {
        using var project = new GitProject().WithRepository();
        var first = project.Git("log", "-1", "--format=%h (%cs)");
        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");
        project.Commit("test");
        var second = project.Git("log", "-1", "--format=%h (%cs)");
        await project.RunAsync("rollout dev general test --set testSize=2");
        project.Commit("more");
        await project.RunAsync("rollout dev general enable");

        var uncommitted = await project.RunAsync("rollout dev");
        project.Git("checkout", "--quiet", ".");
        var committed = await project.RunAsync("rollout dev");

        Assert.Contains($"r7g.large  since {first}\n", uncommitted, StringComparison.Ordinal);
        Assert.DoesNotContain($"since {second}", uncommitted, StringComparison.Ordinal);
        Assert.Contains($"r7g.large  since {first}\n", committed, StringComparison.Ordinal);
        Assert.Contains($"r7g.large  2 in test  since {second}\n", committed, StringComparison.Ordinal);
        Assert.Contains("  not committed\n  not committed: test to enabled\n  next: commit Pulumi.dev.yaml, then pulumi up --stack dev\n  back: ./infractl rollout dev general back\n", uncommitted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_AsJson_SaysTheSame()
    {
        using var project = new GitProject().WithRepository();
        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");

        var state = JsonNode.Parse(await project.RunAsync("rollout dev --json"))!;
        var pool = state["pools"]![0]!;
        var test = pool["generations"]![1]!;

        Assert.Equal(("infra-rollout/1", "dev", "2026-10", "1.36"), ((string?)state["format"], (string?)state["environment"], (string?)state["release"], (string?)state["kubernetes"]));
        Assert.Equal(("test", 1, "2026-10", "1.36", false), ((string?)test["stage"], (int)test["testSize"]!, (string?)test["release"], (string?)test["kubernetes"], (bool)test["committed"]!));
        Assert.True((bool)pool["generations"]![0]!["committed"]!);
        Assert.Equal("nothing to test", (string?)pool["notCommitted"]![0]);
        Assert.Equal("commit Pulumi.dev.yaml, then pulumi up --stack dev", (string?)pool["next"]![0]);
    }

    [Fact]
    public async Task Plan_OfWhereItIs_HasNothingToDo()
    {
        var result = await Support.Cli.RunAsync("rollout", "dev", "--plan", "2026-10");

        Assert.Equal(new CliResult(ExitCode.Good, "dev: control plane and servers run release 2026-10; nothing is left to do\n", ""), result);
    }
}
