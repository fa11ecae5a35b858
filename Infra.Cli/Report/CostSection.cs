using System.Xml.Linq;
using Infra.Cli.Charts;
using Infra.Cli.Cost;
using Infra.Model.Costs;

namespace Infra.Cli.Report;

/// <summary>What the environments cost a month, as an estimate.</summary>
internal static class CostSection
{
    private const string Estimate = "./infractl cost ENV: the quantity times the price of the table prices";

    private static readonly ReportColumn[] Columns =
    [
        new("what", "the plan; pools from the stack files"),
        new("environment", ReportColumn.OfFile),
        new("quantity", "the plan; servers from capacity of the pool in the stack files"),
        new("fewest servers", Estimate, IsNumber: true),
        new("most servers", Estimate, IsNumber: true),
    ];

    internal static ReportSection Of(ReportInput input)
    {
        var estimates = input.Environments.Where(environment => environment.Plan is not null).Select(environment => CostEstimate.Of(environment.Plan!, input.Prices, input.AsOf)).ToList();
        return new ReportSection(
            "cost",
            "Cost",
            [
                Html.Of("p", $"Estimates of a month of {Bill.HoursOfAMonth} hours in US dollars at list prices, for the fewest and for the most servers that the pools may have. What depends on use is not in them."),
                Html.Of("ul", estimates.Select(estimate => Html.Of("li", Html.Attribute("title", "the line total of the table below; the budget from the stack file"), Html.Of("strong", $"{estimate.Environment.Name}"), $": {Sentence(estimate)}", CostFindings.Of(estimate).Select(Line)))),
                .. estimates.Select(Chart),
                ReportTable.Of("costs", "US dollars a month", Columns, estimates.SelectMany(Rows), "no environment has a plan"),
                .. CostTables.Of(estimates),
                .. PriceTables.Of(estimates),
            ]);
    }

    private static string Sentence(CostEstimate estimate)
    {
        var (total, budget) = (estimate.Total, estimate.Environment.Settings.Budget);
        return $"{MoneyText.Of(total.Minimum)} USD a month at the fewest servers, {MoneyText.Of(total.Maximum)} at the most; "
            + (budget is null ? "no budget is set" : $"the budget is {MoneyText.Of(budget.MonthlyUSD)}")
            + (total.Maximum.IsComplete ? "" : $"; without {string.Join(", ", total.Maximum.Unknown)}, whose prices are unknown: run ./infractl cost update");
    }

    private static XElement Line(Finding finding) => Html.Of(finding.Severity == Severity.Error ? "div.bad" : "div", $"{(finding.Severity == Severity.Error ? "error" : "warning")}: {finding.Text}");

    private static XElement Chart(CostEstimate estimate)
    {
        var (id, title, budget) = ($"cost-of-{estimate.Environment.Name}", $"{estimate.Environment.Name}: estimated US dollars a month", estimate.Environment.Settings.Budget?.MonthlyUSD);
        return ReportRegion.Of(title, BarChart.Draw(
            id,
            title,
            "USD",
            [("least", "with the fewest servers"), ("most", "up to the most servers"), .. budget is null ? [] : ((string, string)[])[("bound", "budget")]],
            [Bar("total", estimate.Total, "the sum of the lines below") with { Bound = budget }, .. estimate.Lines.Select(line => Bar(line.Subject, line.Cost, Quantities(line.Bill.Maximum)))]));
    }

    private static ChartBar Bar(string label, CostSpan cost, string source)
    {
        var (fewest, most) = (MoneyText.Of(cost.Minimum), MoneyText.Of(cost.Maximum));
        return new ChartBar(label, fewest == most ? fewest : $"{fewest}; with the most servers {most}", cost.Minimum.Lowest, cost.Maximum.Highest, source);
    }

    private static IEnumerable<object?[]> Rows(CostEstimate estimate) =>
    [
        .. estimate.Lines.Select(line => (object?[])
        [
            line.Subject, $"{estimate.Environment.Name}", line.Quantity,
            ReportNumber.Of(line.Cost.Minimum, Quantities(line.Bill.Minimum)), ReportNumber.Of(line.Cost.Maximum, Quantities(line.Bill.Maximum)),
        ]),
        ["total", $"{estimate.Environment.Name}", "", ReportNumber.Of(estimate.Total.Minimum, "the sum of the lines"), ReportNumber.Of(estimate.Total.Maximum, "the sum of the lines")],
    ];

    private static string Quantities(Bill bill) => bill.Quantities.Count == 0 ? "no servers" : $"{string.Join(", ", bill.Quantities
        .OrderBy(item => item.Key.Name, StringComparer.Ordinal)
        .Select(item => $"{item.Value.ToString("#,##0.##", CultureInfo.InvariantCulture)} times {item.Key.Name}"))}, at the prices of the table prices";
}
