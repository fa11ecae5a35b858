using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Infra.Tests.Picture;
using Infra.Tests.Support;

namespace Infra.Tests.Report;

[Collection(DeploymentCollection.Name)]
public sealed class CostSectionTests
{
    private const string Day = "2026-11-30";

    [Fact]
    public async Task Cost_InAReport_IsThatOfTheCommand()
    {
        var page = ReportPage.Parse((await Support.Cli.RunAsync("report", "--as-of", Day)).Output);

        foreach (var environment in TestEnvironments.Names)
        {
            var json = JsonDocument.Parse((await Support.Cli.RunAsync("cost", environment, "--as-of", Day, "--json")).Output).RootElement;
            var total = ReportPage.Cells(page, "costs", "total", environment);
            Assert.Equal(
                [Lowest(json.GetProperty("total").GetProperty("minimum")), Lowest(json.GetProperty("total").GetProperty("maximum"))],
                total.TakeLast(2).Select(cell => Math.Round(decimal.Parse(cell.Attribute("data-sort")!.Value, CultureInfo.InvariantCulture), 2)));
            Assert.All(json.GetProperty("lines").EnumerateArray(), line => Assert.NotEmpty(ReportPage.Row(page, "costs", line.GetProperty("subject").GetString()!, environment)));
        }
    }

    [Fact]
    public async Task Cost_OfNatGateways_SaysQuantityPriceAndSource()
    {
        var page = ReportPage.Parse((await Support.Cli.RunAsync("report", "prod", "--as-of", Day)).Output);

        var cell = ReportPage.Cells(page, "costs", "NAT gateways", "prod")[3];
        Assert.Equal(("113.88", "2,190 times natGatewayHour, at the prices of the table prices"), (cell.Value, cell.Attribute("title")!.Value));
        Assert.Equal(["natGatewayHour", "eu-central-1", "0.052", "natList"], ReportPage.Row(page, "prices", "natGatewayHour"));
        Assert.Equal(["natList", "2026-11-30", "2026-10-09", "52"], ReportPage.Row(page, "price-sources", "natList").Take(4));
    }

    [Fact]
    public async Task Cost_WithoutAPrice_IsSaidToBeUnknown()
    {
        var page = ReportPage.Parse((await Support.Cli.RunAsync("report", "prod", "--as-of", Day)).Output);

        Assert.Equal(["diskThroughputMonth", "eu-central-1", "unknown", "unknown: run ./infractl cost update"], ReportPage.Row(page, "prices", "diskThroughputMonth"));
        Assert.StartsWith("at least ", ReportPage.Row(page, "costs", "total", "prod")[^1], StringComparison.Ordinal);
        Assert.EndsWith("without diskThroughputMonth, whose prices are unknown: run ./infractl cost update", ReportPage.Item(page, "cost", "prod").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cost_OfTheDayOfTheReport_HasTheAgeOfPricesAndExtendedSupport()
    {
        using var project = new StackProject();
        project.With("dev", PictureEnvironments.StackFile(MinimalSettings.With(("controlPlane.supportType", "\"extended\""))));

        var page = ReportPage.Parse((await project.RunAsync("report", "--as-of", "2030-01-01")).Output);

        Assert.Contains(", more than 180 days before 2030-01-01; run ./infractl cost update", ReportPage.Item(page, "cost", "dev").Value, StringComparison.Ordinal);
        Assert.Equal("yes, in the total", ReportPage.Row(page, "support-costs", "dev")[^1]);
        Assert.Equal("365.00", ReportPage.Row(page, "costs", "extended support", "dev")[3]);
    }

    [Fact]
    public async Task Cost_OverTheBudget_IsAnErrorOfTheSectionAndABoundOfTheChart()
    {
        using var project = new StackProject().WithLike("dev", "dev", ("    repositories:", "    budget: { monthlyUSD: 100 }\n    repositories:"));

        var page = ReportPage.Parse((await project.RunAsync("report", "dev", "--as-of", Day)).Output);

        Assert.Contains("the budget is 100.00error: budget.monthlyUSD: found 100, where ", ReportPage.Item(page, "cost", "dev").Value, StringComparison.Ordinal);
        Assert.Contains(page.Descendants(), shape => shape.Name.LocalName == "rect" && shape.Attribute("class")!.Value == "chart-bound" && shape.Attribute("height")!.Value == "20");
    }

    [Fact]
    public async Task Cost_WithPricesOfTheProject_IsByThem()
    {
        using var project = new StackProject().WithLike("dev", "dev");
        File.WriteAllText(Path.Combine(project.Folder, "prices.json"), """
            { "sources": { "mine": { "from": "our contract", "read": "2026-11-29" } }, "regions": { "eu-central-1": { "items": { "controlPlaneHour": { "usd": "0.05", "source": "mine" } } } } }
            """);

        var page = ReportPage.Parse((await project.RunAsync("report", "dev", "--as-of", Day)).Output);

        Assert.Equal("36.50", ReportPage.Row(page, "costs", "control plane", "dev")[3]);
        Assert.Equal(["mine", "2026-11-29", "", "1", "our contract"], ReportPage.Row(page, "price-sources", "mine"));
    }

    [Fact]
    public async Task Cost_OfEachLine_IsABarThatSaysItsSource()
    {
        var page = ReportPage.Parse((await Support.Cli.RunAsync("report", "prod", "--as-of", Day)).Output);

        var bars = ReportPage.Bars(page, "cost-of-prod");
        Assert.Contains(("chart-least", "NAT gateways: 113.88. From: 2,190 times natGatewayHour, at the prices of the table prices."), bars);
        Assert.Contains(bars, bar => bar.Style == "chart-most" && bar.Text.StartsWith("pool batch: 0.00; with the most servers 929.16 to 1,789.10. From: ", StringComparison.Ordinal));
        Assert.Equal(page.Descendants("table").Single(table => table.Attribute("id")!.Value == "costs").Descendants("tbody").Elements("tr").Count(), bars.Count(bar => bar.Style == "chart-track"));
    }

    private static decimal Lowest(JsonElement amount) => amount.GetProperty("lowest").GetDecimal();
}
