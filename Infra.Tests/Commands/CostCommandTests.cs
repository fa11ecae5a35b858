using System.Text.Json;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Commands;

[Collection(DeploymentCollection.Name)]
public sealed class CostCommandTests
{
    private const string Day = "2026-11-30";

    public static TheoryData<string> GoldenFiles => ["dev/cost.txt", "prod/cost.txt"];

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public async Task Cost_OfAnEnvironment_IsAsReviewed(string file)
    {
        var result = await Support.Cli.RunAsync("cost", file.Split('/')[0], "--as-of", Day, "--load", "50");

        result.ShouldEndWith(ExitCode.Good, errors: "");
        GoldenFile.Matches(file, result.Output);
    }

    [Fact]
    public async Task Cost_AsJson_HasTheSumsOfTheTable()
    {
        var json = JsonDocument.Parse((await Support.Cli.RunAsync("cost", "dev", "--as-of", Day, "--json")).Output).RootElement;

        Assert.Equal(("infra-cost/1", "dev", 730), (json.GetProperty("format").GetString(), json.GetProperty("environment").GetString(), json.GetProperty("hoursOfAMonth").GetInt32()));
        Assert.Equal(
            json.GetProperty("total").GetProperty("maximum").GetProperty("lowest").GetDecimal(),
            json.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("cost").GetProperty("maximum").GetProperty("lowest").GetDecimal()));
        Assert.False(json.GetProperty("total").TryGetProperty("load", out _));
    }

    [Fact]
    public async Task Cost_AgainstARevision_HasTheDifference()
    {
        using var project = new GitProject().WithRepository();
        project.Write("Pulumi.dev.yaml", project.Dev.Replace("nat: single", "nat: perZone", StringComparison.Ordinal));

        var result = await project.RunAsync("cost", "dev", "--against", "HEAD", "--as-of", Day);

        Assert.Contains("\nagainst HEAD: +41.61 USD a month\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"difference\": {\n    \"against\": \"HEAD\",\n    \"cost\": {\n      \"month\": {\n        \"minimum\": {\n          \"lowest\": 41.61,", (await project.RunAsync("cost", "dev", "--against", "HEAD", "--as-of", Day, "--json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cost_OverTheBudget_EndsWithOne()
    {
        using var project = new StackProject().WithLike("dev", "dev", ("    repositories:", "    budget: { monthlyUSD: 100 }\n    repositories:"));

        var result = await project.RunAsync("cost", "dev", "--as-of", Day);

        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Contains("\nENV009 budget.monthlyUSD: found 100, where the estimate of a month is at least ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfABudget_HasAFindingAtItsLine()
    {
        using var project = new StackProject().WithLike("dev", "dev", ("    repositories:", "    budget: { monthlyUSD: 100 }\n    repositories:"));

        var result = await project.RunAsync("check", "dev", "--as-of", Day);

        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Matches("Pulumi.dev.yaml:[0-9]+: ENV009 budget.monthlyUSD: found 100, ", result.Output);
    }

    [Fact]
    public async Task Prices_OfTheProject_TakeThePlaceOfTheEmbeddedOnes()
    {
        using var project = new StackProject().WithLike("dev", "dev");
        File.WriteAllText(Path.Combine(project.Folder, "prices.json"), """
            { "sources": { "mine": { "from": "our contract", "read": "2026-11-30" } }, "regions": { "eu-central-1": { "items": { "controlPlaneHour": { "usd": "0.05", "source": "mine" } } } } }
            """);

        var output = (await project.RunAsync("cost", "dev", "--as-of", Day)).Output;

        Assert.Matches(@"control plane +1 +36\.50 +36\.50\n", output);
        Assert.Contains("\n  mine, read 2026-11-30: our contract\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prices_ThatAreWrong_AreReportedWithTheirFile()
    {
        using var project = new StackProject().WithLike("dev", "dev");
        File.WriteAllText(Path.Combine(project.Folder, "prices.json"), """{ "sources": {}, "region": {} }""");

        (await project.RunAsync("cost", "dev")).ShouldEndWith(ExitCode.Unusable, "", "prices.json: region: found an unknown key \"region\"; write \"regions\"\nprices.json: regions: found no key \"regions\"; add it\n");
    }

    [Theory]
    [InlineData("--nodes", "found --nodes other=1; write POOL=N with a pool of general\n", "other=1")]
    [InlineData("--nodes", "found --nodes general; write POOL=N with a pool of general\n", "general")]
    [InlineData("--load", "found \"101\" for --load; write a whole number from 0 to 100; see ./infractl --help\n", "101")]
    public async Task Load_ThatIsNone_IsRefused(string option, string errors, string value) =>
        (await Support.Cli.RunAsync("cost", "dev", option, value)).ShouldEndWith(ExitCode.Unusable, "", errors);

    [Fact]
    public async Task Prices_ThatAreOld_AreAWarning() => Assert.EndsWith(
        "\nprices.json: warning: found prices of 2026-09-04, more than 180 days before 2027-06-30; run ./infractl cost update\n",
        (await Support.Cli.RunAsync("cost", "dev", "--as-of", "2027-06-30")).Output);

    [Fact]
    public async Task Update_WithoutTheAwsCli_OrItsAnswer_WritesNothing()
    {
        using var project = new StackProject().WithLike("dev", "dev");

        var result = await project.RunAsync("cost", "update", "--profile", "no-such-profile-of-anybody");

        Assert.Equal(ExitCode.Unusable, result.ExitCode);
        Assert.Empty(Directory.GetFiles(project.Folder, "prices*"));
    }

    [Fact]
    public async Task Diff_OfAChange_HasTheLineOnCostsInEachFormat()
    {
        using var project = new GitProject().WithRepository();
        project.Write("Pulumi.dev.yaml", project.Dev.Replace("nat: single", "nat: perZone", StringComparison.Ordinal));

        var text = (await project.RunAsync("diff", "dev", "--against", "HEAD")).Output;
        var markdown = (await project.RunAsync("diff", "dev", "--against", "HEAD", "--markdown")).Output;
        var json = JsonDocument.Parse((await project.RunAsync("diff", "dev", "--against", "HEAD", "--json")).Output).RootElement;

        Assert.Contains("\nestimated cost: +41.61 USD a month\nverdict: ", text, StringComparison.Ordinal);
        Assert.Contains("\n\nEstimated cost: +41.61 USD a month.\n\n", markdown, StringComparison.Ordinal);
        Assert.Equal(41.61m, json.GetProperty("cost").GetProperty("month").GetProperty("minimum").GetProperty("lowest").GetDecimal());
    }
}
