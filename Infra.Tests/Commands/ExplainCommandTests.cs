using Infra.Cli;
using Infra.Cli.Rules;
using Infra.Tests.Support;

namespace Infra.Tests.Commands;

public sealed class ExplainCommandTests
{
    public static TheoryData<string> Ids => [.. Explanation.All.Select(explanation => explanation.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Explain_OfEveryRule_SaysWhatAndWhyAndWhere(string id)
    {
        var explanation = Explanation.Find(id);

        var result = await Support.Cli.RunAsync("explain", id.ToLowerInvariant());

        result.ShouldEndWith(ExitCode.Good, errors: "");
        Assert.StartsWith($"{id}  {explanation.Statement}\nwhy     {explanation.Why}\n", result.Output, StringComparison.Ordinal);
        Assert.EndsWith($"\nsource  {explanation.Source}\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_OfARuleWithControls_NamesThemAndSaysWhetherItExempts()
    {
        Assert.Contains("\nkeeps   controls 22, 38 of docs/controls.md\nexempt  allowed under exemptions in the stack file, with a reason and an end date\n", (await Support.Cli.RunAsync("explain", "SEC018")).Output, StringComparison.Ordinal);
        Assert.Contains("\nkeeps   control 33 of docs/controls.md\nexempt  not allowed\n", (await Support.Cli.RunAsync("explain", "IMM014")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_WithoutAnId_ListsAll() =>
        Assert.Equal(Explanation.All.Select(explanation => $"{explanation.Id}  {explanation.Statement}"), (await Support.Cli.RunAsync("explain")).Output.TrimEnd('\n').Split('\n'));

    [Theory]
    [InlineData("IMM11", "found no rule \"IMM11\"; did you mean IMM011?\n")]
    [InlineData("everything", "found no rule \"everything\"; ./infractl explain lists them\n")]
    public async Task Explain_OfNoRule_IsRefused(string id, string problem) =>
        Assert.Equal(new CliResult(ExitCode.Unusable, "", problem), await Support.Cli.RunAsync("explain", id));

    [Fact]
    public async Task Explain_OfARuleAsAPage_IsRefused() => Assert.Equal(
        new CliResult(ExitCode.Unusable, "", "found --markdown together with IMM001; leave out one of them\n"),
        await Support.Cli.RunAsync("explain", "IMM001", "--markdown"));

    [Fact]
    public async Task Page_OfTheRules_IsTheOneInTheRepository() =>
        GoldenFile.Matches(Path.Combine(RepositoryFolder.Root.FullName, "docs"), "rules.md", (await Support.Cli.RunAsync("explain", "--markdown")).Output);

    [Fact]
    public void Ids_OfRulesAndChecks_AreUsedOnce() => Assert.Equal(Explanation.All.Length, Explanation.All.DistinctBy(explanation => explanation.Id).Count());
}
