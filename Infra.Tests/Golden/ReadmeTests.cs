using System.Text.RegularExpressions;
using Infra.Tests.Support;

namespace Infra.Tests.Golden;

/// <summary>What the README shows is what a reader sees who tries it.</summary>
[Collection(DeploymentCollection.Name)]
public sealed partial class ReadmeTests
{
    private const string Omission = "…";

    private static readonly string Readme = File.ReadAllText(RepositoryFolder.File("README.md").FullName);

    // Lines may be left out where an ellipsis stands, and cut at the end.
    [Fact]
    public async Task Plan_InTheReadme_IsTheOneOfDev()
    {
        var shown = PlanBlock().Match(Readme).Groups["lines"].Value.Split('\n').Where(line => line != Omission).ToList();

        var printed = new Queue<string>((await Support.Cli.RunAsync("plan", "dev")).Output.Split('\n'));

        Assert.NotEmpty(shown);
        foreach (var line in shown)
        {
            // The same words with other numbers.
            var alike = printed.FirstOrDefault(text => Numbers().Replace(text, "") == Numbers().Replace(line, ""));
            while (printed.Count > 0 && !printed.Peek().StartsWith(line, StringComparison.Ordinal)) printed.Dequeue();
            Assert.True(printed.Count > 0, $"README.md shows \"{line}\", which ./infractl plan dev does not print there; write {(alike is null ? "what it prints" : $"\"{alike}\"")}");
        }
    }

    [Fact]
    public async Task Addresses_InTheReadme_AreThoseOfProd()
    {
        var shown = AddressesBlock().Match(Readme).Groups["lines"].Value;

        var printed = await Support.Cli.RunAsync("plan", "prod", "--addresses");

        Assert.Equal(printed.Output, shown);
    }

    [Fact]
    public async Task Explanation_InTheReadme_IsTheOneOfItsRule()
    {
        var shown = ExplainBlock().Match(Readme);

        var printed = await Support.Cli.RunAsync("explain", shown.Groups["rule"].Value);

        Assert.Equal(shown.Groups["lines"].Value, printed.Output);
    }

    [GeneratedRegex(@"<!-- plan dev -->\n```\n(?<lines>.*?)\n```\n<!-- /plan dev -->", RegexOptions.Singleline)]
    private static partial Regex PlanBlock();

    [GeneratedRegex(" *[0-9]+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"<!-- plan prod --addresses -->\n```\n(?<lines>.*?\n)```\n<!-- /plan prod --addresses -->", RegexOptions.Singleline)]
    private static partial Regex AddressesBlock();

    [GeneratedRegex(@"\$ \./infractl explain (?<rule>[A-Z]{3}[0-9]{3})\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ExplainBlock();
}
