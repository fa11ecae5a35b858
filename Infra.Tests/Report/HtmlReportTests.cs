using System.Xml.Linq;
using Infra.Cli;
using Infra.Cli.Report;
using Infra.Model.Rules;
using Infra.Tests.Picture;
using Infra.Tests.Support;

namespace Infra.Tests.Report;

[Collection(DeploymentCollection.Name)]
public sealed class HtmlReportTests
{
    private const string Day = "2026-11-30";

    [Fact]
    public async Task Report_OfTheEnvironments_SaysWhereEachNumberComesFrom()
    {
        var page = ReportPage.Parse((await Support.Cli.RunAsync("report", "--as-of", Day)).Output);

        var tables = page.Descendants("table").ToList();
        Assert.Equal(
            ["environments", "releases", "moves", "generations", "costs", "rollout-costs", "tag-costs", "ways-out", "support-costs", "not-counted", "prices", "price-sources", "growth-limits", "pool-capacity", "namespace-capacity", "limit-use", "findings", "verdicts", "parity"],
            tables.Select(table => table.Attribute("id")!.Value));
        Assert.All(tables, table => Assert.Equal("source", table.Parent!.ElementsAfterSelf("p").First().Attribute("class")?.Value));
        var numbers = page.Descendants().Where(cell => cell.Attribute("class")?.Value == "number").ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.NotEmpty(number.Attribute("title")!.Value));
        foreach (var section in page.Descendants("section").Where(section => section.Attribute("id")!.Value is "cost" or "capacity"))
        {
            Assert.All(section.Descendants("li"), item => Assert.NotEmpty(item.Attribute("title")!.Value));
            Assert.All(section.Descendants().Where(shape => shape.Attribute("class")?.Value is "chart-least" or "chart-most" or "chart-full" && shape.HasElements), bar => Assert.Matches(@"\. From: .+\.$", bar.Value));
        }
    }

    [Fact]
    public async Task Report_OfTheEnvironments_HasAnAnchorForEverySectionAndRule()
    {
        var page = ReportPage.Parse((await Support.Cli.RunAsync("report", "--as-of", Day)).Output);

        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Descendants("a").Attributes("href"), link => Assert.Contains(link.Value[1..], ids));
        Assert.All(RuleCatalogue.All, rule => Assert.Contains($"rule-{rule.Id}", ids));
        Assert.All(TestEnvironments.Names, name => Assert.Contains($"picture-of-{name}", ids));
    }

    [Fact]
    public async Task Report_OfTheEnvironments_NamesNothingThatABrowserWouldLoad()
    {
        var page = ReportPage.Parse((await Support.Cli.RunAsync("report", "--as-of", Day)).Output);

        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "link" or "img" or "iframe" or "object" or "image" or "use");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "src" or "srcset" or "action");
        Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfARolloutThatIsUnderWay_SaysWhatComesNext()
    {
        using var project = new StackProject();
        project.With("dev", PictureEnvironments.StackFile(PictureEnvironments.Six));

        var page = ReportPage.Parse((await project.RunAsync("report", "--as-of", Day)).Output);

        Assert.Contains(page.Descendants("p"), paragraph => paragraph.Value == "Under way: dev general, dev shop/api.");
        Assert.Equal(["general", "dev", "yes"], ReportPage.Row(page, "moves", "general").Take(3));
        Assert.Contains("./infractl rollout dev shop/api ", ReportPage.Row(page, "moves", "shop/api")[3], StringComparison.Ordinal);
        Assert.Contains(page.Descendants("table").Single(table => table.Attribute("id")!.Value == "service-versions").Descendants("td"), cell => cell.Value == "90");
    }

    [Fact]
    public async Task Report_OfAnExemption_ShowsItsEndAndWhatAUserWroteAsText()
    {
        using var project = new StackProject();
        project.With("dev", PictureEnvironments.StackFile(MinimalSettings.With(
            ("exemptions", """[{ "rule": "SEC025", "resource": "eks.AccessPolicyAssociation/*", "reason": "</td><script>alert(1)</script>]]>", "until": "2026-12-10" }]"""))));

        var page = ReportPage.Parse((await project.RunAsync("report", "--as-of", Day)).Output);

        Assert.Equal(["SEC025", "dev", "eks.AccessPolicyAssociation/*", "</td><script>alert(1)</script>]]>", "2026-12-10", "10"], ReportPage.Row(page, "exemptions", "SEC025"));
        Assert.Single(page.Descendants("script"));
    }

    [Fact]
    public async Task Report_OfABrokenRule_ShowsTheFindingAndTheVerdict()
    {
        using var project = new StackProject();
        project.WithLike("prod", "prod", ("# operators: { role: \"arn:aws:iam::ACCOUNT:role/operators\", policy: adminView }", "operators: { role: \"arn:aws:iam::333333333333:role/operators\", policy: clusterAdmin }"));

        var page = ReportPage.Parse((await project.RunAsync("report", "--as-of", Day)).Output);

        Assert.StartsWith("broken: ", ReportPage.Row(page, "verdicts", "SEC025")[^1], StringComparison.Ordinal);
        Assert.Contains(page.Descendants("li"), item => item.Value.StartsWith("prod: 2 errors need a correction; ", StringComparison.Ordinal));
        Assert.Contains(page.Descendants("table").Single(table => table.Attribute("id")!.Value == "findings").Descendants("td"), cell => cell.Value == "SEC025");
    }

    [Theory]
    [InlineData("2027-03-27", "Kubernetes 1.35 has standard support for 0 days more", "chart-used")]
    [InlineData("2027-03-28", "Kubernetes 1.35 has had no standard support for 1 day", "chart-over")]
    public async Task Report_AtTheEndOfSupport_ShowsItInTheTimeLine(string day, string sentence, string style)
    {
        var page = ReportPage.Parse((await Support.Cli.RunAsync("report", "prod", "--as-of", day)).Output);

        Assert.Contains(sentence, page.Descendants("li").First(item => item.Value.StartsWith("prod: ", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
        Assert.Contains(page.Descendants().Where(shape => shape.Attribute("class")?.Value == style), shape => shape.Value == "Kubernetes 1.35: standard support to 2027-03-27");
    }

    [Fact]
    public void Limits_OfTheReadme_AreAllInTheReport()
    {
        var readme = File.ReadAllText(RepositoryFolder.File("README.md").FullName);

        var items = LimitSection.Items();

        Assert.Equal(readme[readme.IndexOf("## Limits", StringComparison.Ordinal)..].Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)), items.Count);
        Assert.Equal("A plan shows what is declared. It does not prove that AWS accepts it.", items[0]);
        Assert.DoesNotContain(items, item => item.Contains("](", StringComparison.Ordinal) || item.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_OfSettingsThatAreWrong_IsRefused()
    {
        using var project = new StackProject();
        project.With("dev", PictureEnvironments.StackFile(MinimalSettings.With(("network.nat", "\"many\""))));

        var result = await project.RunAsync("report", "--as-of", Day);

        Assert.Equal((ExitCode.Unusable, ""), (result.ExitCode, result.Output));
        Assert.Contains("network.nat", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_OfAValueThatXmlHasNoWordFor_IsReadable() =>
        Assert.Equal("<!DOCTYPE html>\n<p title=\"\uFFFD\">a\uFFFD<span></span></p>\n", Html.Write(Html.Of("p", Html.Attribute("title", "\u0001"), "a\u0002", Html.Of("span"))));
}
