using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Change;

[Collection(DeploymentCollection.Name)]
public sealed class DiffCommandTests
{
    [Fact]
    public async Task Diff_AgainstARevision_ComparesWithItsFile()
    {
        using var project = new GitProject().WithRepository();
        await project.RunAsync("rollout dev general test --set disk.sizeGiB=100");
        project.Commit("test");

        Assert.StartsWith("dev against HEAD~1: 4 to create\n", await project.RunAsync("diff dev --against HEAD~1"), StringComparison.Ordinal);
        Assert.Equal("dev: nothing changes against HEAD\n", await project.RunAsync("diff dev --against HEAD"));
        Assert.StartsWith("dev against main~1: 4 to create\n", await project.RunAsync("diff dev --against main~1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_AgainstAFile_ComparesWithIt()
    {
        using var project = new GitProject();
        var file = Path.Combine(project.Folder, "deployed.yaml");
        project.Write("deployed.yaml", project.Dev.Replace("max: 6", "max: 7", StringComparison.Ordinal));

        var output = await project.RunAsync($"diff dev --against {file}");

        Assert.StartsWith($"dev against {file}: 1 to update\n", output, StringComparison.Ordinal);
        Assert.Contains("    scalingConfig.maxSize: 7 -> 6\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_AgainstAnotherEnvironment_IsAsIfItWereDeployedUnderThisName()
    {
        using var project = new GitProject();
        project.Write("Pulumi.other.yaml", project.Dev.Replace("team: platform", "team: other", StringComparison.Ordinal));

        var output = await project.RunAsync("diff dev --against other");

        Assert.StartsWith("dev against other: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" to create", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" to delete", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_AgainstARevisionWithoutTheEnvironment_CreatesEverything()
    {
        using var project = new GitProject().WithRepository();
        project.Write("Pulumi.new.yaml", project.Dev.Replace("10.10.0.0", "10.40.0.0", StringComparison.Ordinal));

        var output = await project.RunAsync("diff new --against HEAD");

        Assert.Matches("^new against HEAD: [0-9]+ to create\n", output);
        Assert.Contains("verdict: holds\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_ThatMayNotBeMade_EndsWithOne()
    {
        using var project = new GitProject().WithRepository();
        project.Dev = project.Dev.Replace("sizeGiB: 50", "sizeGiB: 60", StringComparison.Ordinal);

        var text = await project.RunAsync("diff", "dev", "--against", "HEAD");
        var json = await project.RunAsync("diff", "dev", "--against", "HEAD", "--json");
        var markdown = await project.RunAsync("diff", "dev", "--against", "HEAD", "--markdown");

        const string Message = "found the servers of a generation in enabled edited, which would replace them without a test; undo the edit and add a new generation in test: ./infractl rollout dev general test --set disk.sizeGiB=60";
        Assert.All([text, json, markdown], result => result.ShouldEndWith(ExitCode.Findings, errors: ""));
        Assert.Contains($"verdict: broken\n  pools.general.generations[0].server: {Message}\n", text.Output, StringComparison.Ordinal);
        Assert.Contains($"- :x: `pools.general.generations[0].server`: {Message}\n", markdown.Output, StringComparison.Ordinal);
        var document = JsonNode.Parse(json.Output)!;
        Assert.Equal(("infra-diff/1", "broken", Message), ((string)document["format"]!, (string)document["verdict"]!, (string)document["findings"]![0]!["message"]!));
    }

    [Fact]
    public async Task Diff_AsSarif_HasTheFindingsAndARowForEachLossAtTheirLines()
    {
        using var project = new GitProject().WithRepository();
        project.Dev = project.Dev.Replace("      shop: { cpu", "      store: { cpu", StringComparison.Ordinal).Replace("max: 6", "max: 3", StringComparison.Ordinal);
        var sarif = Path.Combine(project.Folder, "diff.sarif");

        var result = await project.RunAsync("diff", "dev", "--against", "HEAD", "--sarif", sarif);

        result.ShouldEndWith(ExitCode.Findings, errors: "");
        var results = JsonNode.Parse(File.ReadAllText(sarif))!["runs"]![0]!["results"]!.AsArray().Select(item => item!).ToList();
        Assert.All(results, item => Assert.Equal("Pulumi.dev.yaml", (string?)item["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]));
        Assert.Contains(results, item => (string?)item["level"] == "error" && ((string)item["message"]!["text"]!).Contains("namespace-shop: found a deletion", StringComparison.Ordinal));
        Assert.Contains(results, item => (string?)item["level"] == "warning" && ((string)item["message"]!["text"]!).Contains("2 to 3 servers instead of 2 to 6; none is replaced (loses capacity); back: ", StringComparison.Ordinal));
        Assert.Contains(results, item => (string?)item["level"] == "warning" && ((string)item["message"]!["text"]!).Contains("(loses workloads)", StringComparison.Ordinal));

        // A namespace that is gone stands where it stood: in the map of all of them.
        var lines = project.Dev.Split('\n');
        Assert.Equal(
            ["        capacity:", "    namespaces:"],
            results.Select(item => lines[(int)item["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]! - 1]).Select(line => line.Split('{')[0].TrimEnd()).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("staging", true)]
    [InlineData("dev", false)]
    public async Task Diff_OfAReleaseThatNoEarlierEnvironmentRuns_SaysSoInEveryForm(string environment, bool hasRow)
    {
        using var project = new GitProject();
        foreach (var name in TestEnvironments.Names) project.Write($"Pulumi.{name}.yaml", TestEnvironments.TextOf(name).Replace("release: \"2026-10\"", "release: \"2026-09\"", StringComparison.Ordinal));
        project.Write("allowed-differences.yaml", "reference: prod\nsettings: []\nresources: []\n");
        project.WithRepository();
        var file = $"Pulumi.{environment}.yaml";
        project.Write(file, project.Read(file).Replace("    release: \"2026-09\"\n    deletion", "    release: \"2026-10\"\n    deletion", StringComparison.Ordinal));
        var sarif = Path.Combine(project.Folder, "diff.sarif");

        var text = await project.RunAsync("diff", environment, "--against", "HEAD", "--sarif", sarif);
        var markdown = await project.RunAsync("diff", environment, "--against", "HEAD", "--markdown");
        var json = await project.RunAsync("diff", environment, "--against", "HEAD", "--json");

        Assert.All([text, markdown, json], result => result.ShouldEndWith(ExitCode.Good, errors: ""));
        Assert.All(
            [text.Output, markdown.Output, json.Output, File.ReadAllText(sarif)],
            output => Assert.Equal(hasRow, output.Contains($"not enabled in any environment before {environment} (dev runs 2026-09), so nobody has tried it", StringComparison.Ordinal)));
    }

    // No resource shows an exemption, so that the change has none.
    [Fact]
    public async Task Diff_OfAnExemptionAlone_HasItsRow()
    {
        using var project = new GitProject().WithRepository();
        project.Dev = project.Dev.Replace("    admission:", "    exemptions: [{ rule: SCA006, resource: \"apps.Deployment/*\", reason: A test, until: \"2026-12-31\" }]\n    admission:", StringComparison.Ordinal);

        var text = await project.RunAsync("diff dev --against HEAD");
        var markdown = await project.RunAsync("diff dev --against HEAD --markdown");

        Assert.All([text, markdown], output => Assert.Contains("apps.Deployment/* need not keep SCA006 until 2026-12-31", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diff_ThatTakesSomethingAway_HasTheSameRowsInEveryForm()
    {
        using var project = new GitProject().WithRepository();
        project.Dev = project.Dev.Replace("      shop: {", "      store: {", StringComparison.Ordinal).Replace("max: 6", "max: 3", StringComparison.Ordinal);

        var text = await project.RunAsync("diff", "dev", "--against", "HEAD");
        var json = await project.RunAsync("diff", "dev", "--against", "HEAD", "--json");
        var markdown = await project.RunAsync("diff", "dev", "--against", "HEAD", "--markdown");

        var effects = JsonNode.Parse(json.Output)!["effects"]!.AsArray();
        Assert.Equal(ExitCode.Findings, text.ExitCode);
        Assert.Equal(
            ["capacity", "workloads"],
            effects.Where(effect => $"{effect!["subject"]}".StartsWith("core.Namespace ", StringComparison.Ordinal) || $"{effect["what"]}".Contains("none is replaced", StringComparison.Ordinal))
                .Select(effect => $"{effect!["loses"]}"));
        Assert.All(effects, effect => Assert.Contains($"  {effect!["order"]} {effect["subject"]}: {effect["what"]}\n", text.Output, StringComparison.Ordinal));
        Assert.All(effects, effect => Assert.Contains($"| {effect!["order"]} | `{effect["subject"]}` | {effect["what"]} | {(effect["loses"] is null ? "" : $"**{effect["loses"]}**")} | {effect["back"]} |", markdown.Output, StringComparison.Ordinal));
        Assert.All([text.Output, markdown.Output], output => Assert.Contains("found a deletion that loses the namespace, ", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Against_ANameOfAnEnvironmentAndOfABranch_IsRefusedWithBoth()
    {
        using var project = new GitProject().WithRepository();
        project.Git("branch", "dev");
        var file = Path.GetRelativePath(".", Path.Combine(project.Folder, "Pulumi.dev.yaml"));

        (await project.RunAsync("diff", "dev", "--against", "dev")).ShouldEndWith(
            ExitCode.Unusable,
            "",
            $"found both an environment and a git revision \"dev\"; write --against {file} for the environment, or --against refs/heads/dev for the revision\n");
        Assert.Equal("dev: nothing changes against refs/heads/dev\n", await project.RunAsync("diff dev --against refs/heads/dev"));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--output=x")]
    [InlineData("HEAD:Pulumi.dev.yaml")]
    public async Task Against_AnUnknownRevision_EndsWithTwo(string against)
    {
        using var project = new GitProject().WithRepository();

        Assert.Equal(
            new CliResult(ExitCode.Unusable, "", $"found neither a file nor an environment nor a git revision \"{against}\"; name one of them after --against\n"),
            await project.RunAsync("diff", "dev", $"--against={against}"));
    }

    [Fact]
    public async Task Against_ARevisionWithoutARepository_EndsWithTwo()
    {
        using var project = new GitProject();

        Assert.Equal(
            new CliResult(ExitCode.Unusable, "", $"found no git repository in {project.Folder}; name a file or an environment instead of the revision \"HEAD\"\n"),
            await project.RunAsync("diff", "dev", "--against", "HEAD"));
    }

    [Fact]
    public async Task Against_AFileThatIsNotGood_EndsWithTwo()
    {
        using var project = new GitProject();
        var file = Path.Combine(project.Folder, "deployed.yaml");
        project.Write("deployed.yaml", project.Dev.Replace("nat: single", "nat: double", StringComparison.Ordinal));

        var result = await project.RunAsync("diff", "dev", "--against", file);

        result.ShouldEndWith(ExitCode.Unusable, output: "");
        Assert.StartsWith($"{file}:", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_ThatWasEditedSince_EndsWithTwo()
    {
        using var project = new GitProject();
        Directory.CreateDirectory(Path.Combine(project.Folder, "Infra.Model", "Releases"));
        project.Write("Infra.Model/Releases/2026-10.json", "{}\n");
        project.WithRepository();

        Assert.Equal(
            new CliResult(ExitCode.Unusable, "", "Infra.Model/Releases/2026-10.json: found the release edited since HEAD; restore the file and publish a new release\n"),
            await project.RunAsync("diff", "dev", "--against", "HEAD"));
    }

    [Fact]
    public async Task Diff_AgainstNothing_EndsWithTwo()
    {
        var result = await Support.Cli.RunAsync("diff", "dev");

        result.ShouldEndWith(ExitCode.Unusable, output: "");
    }
}
