using System.Xml.Linq;
using Infra.Cli.Cost;
using Infra.Model.Costs;

namespace Infra.Cli.Report;

/// <summary>The prices of the estimates with their sources, and what is not in the estimates.</summary>
internal static class PriceTables
{
    private const string Files = "the prices of this program, and prices.json of the project in their place";

    private static readonly ReportColumn[] NotCounted =
    [
        new("what depends on use", "a list of ./infractl cost"),
        new("region", "region in the stack files"),
        new("US dollars", Files, IsNumber: true),
    ];

    private static readonly ReportColumn[] Prices =
    [
        new("price", Files),
        new("region", "region in the stack files"),
        new("US dollars", $"{Files}: for an hour, a month or a gigabyte, as the name says, and for a server an hour", IsNumber: true),
        new("source", $"{Files}; each stands in the next table"),
    ];

    private static readonly ReportColumn[] Sources =
    [
        new("source", Files),
        new("read", Files),
        new("of", $"{Files}: the day that the source itself says"),
        new("days old", "the days from the day of the source, or else from the day it was read, to the day of this report", IsNumber: true),
        new("where", Files),
    ];

    internal static IEnumerable<XElement> Of(IReadOnlyList<CostEstimate> estimates)
    {
        var regions = estimates.GroupBy(estimate => estimate.Region).OrderBy(region => $"{region.Key}", StringComparer.Ordinal).ToList();
        return
        [
            ReportTable.Of("not-counted", "Not in the estimates", NotCounted, regions.SelectMany(region => region.First().NotCounted.Select(item => (object?[])[item.What, $"{region.Key}", item.Item is null ? "" : ReportNumber.OfPrice(item.Usd)])), "no environment has a plan"),
            ReportTable.Of("prices", "Prices", Prices, regions.SelectMany(region => region.SelectMany(estimate => estimate.Prices).DistinctBy(price => price.Name).OrderBy(price => price.Name, StringComparer.Ordinal).Select(price => (object?[])
            [
                price.Name, $"{region.Key}", Usd(price.Usd), price.Usd.IsComplete ? string.Join(", ", price.Sources) : "unknown: run ./infractl cost update",
            ])), "no environment has a plan"),
            ReportTable.Of("price-sources", "Sources of prices", Sources, estimates.SelectMany(estimate => estimate.Sources.Select(source => (source.Key, source.Value, estimate.AsOf))).DistinctBy(source => source.Key).OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => (object?[])
            [
                source.Key, source.Value.Read.Date, source.Value.Of?.Date, source.AsOf.DayNumber - source.Value.Since().DayNumber, source.Value.From,
            ]), "no price is known"),
        ];
    }

    private static ReportNumber Usd(Amount price) => !price.IsComplete ? ReportNumber.OfPrice(null)
        : price.IsRange ? new($"{MoneyText.Price(price.Lowest)} to {MoneyText.Price(price.Highest)}", price.Lowest)
        : ReportNumber.OfPrice(price.Lowest);
}
