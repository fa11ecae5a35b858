using System.Xml.Linq;
using Infra.Cli.Charts;
using Infra.Model.Capacities;
using Infra.Model.Settings.Network;

namespace Infra.Cli.Report;

/// <summary>What pools and services can hold, and what ends first.</summary>
internal static class CapacitySection
{
    private const string OwnMax = ".capacity.max";

    internal static ReportSection Of(ReportInput input)
    {
        var environments = input.Environments.Select(environment => new Extent($"{environment.Definition.Name}", CapacityReport.Of(environment.Definition.Settings), AddressReport.Of(environment.Definition.Settings))).ToList();
        return new ReportSection(
            "capacity",
            "Capacity",
            [
                Html.Of("p", "What the environments can hold with every pool at its most servers, and which limit ends their growth first. Addresses are for two generations of every pool at once, with a zone down."),
                Html.Of("ul", environments.Select(environment => Html.Of("li", Html.Attribute("title", "the first limits of each pool and service in the table below"), Html.Of("strong", environment.Name), $": {Sentence(environment)}"))),
                .. environments.Select(Chart),
                .. CapacityTables.Of(environments),
            ]);
    }

    private static string Sentence(Extent environment) => string.Join("; ", environment.Limits
        .Select(limit => $"{limit.Kind} {limit.Name} ends at {limit.Limits[0].Ends} {limit.Unit}, by {string.Join(" and ", limit.Limits.Where(other => other.Ends == limit.Limits[0].Ends).Select(other => other.Name))}"));

    private static XElement Chart(Extent environment)
    {
        var title = $"{environment.Name}: how much of each limit is taken";
        return ReportRegion.Of(title, BarChart.Draw(
            $"capacity-of-{environment.Name}",
            title,
            "%",
            [("least", "taken with every pool at its most servers"), ("full", "no room for more")],
            [.. Bars(environment).OrderByDescending(bar => bar.Least)],
            scale: 100));
    }

    // The setting itself is left out: it is always taken as a whole. Up to a bound that AWS does not raise, such as the pods of a node, all is well.
    private static IEnumerable<ChartBar> Bars(Extent environment) =>
    [
        .. from item in environment.Limits
           from limit in item.Limits.Where(limit => limit.Ends is not null && !limit.Name.EndsWith(OwnMax, StringComparison.Ordinal)).Take(1)
           select Bar($"{item.Kind} {item.Name}: {limit.Name}", item.Most, limit.Ends.GetValueOrDefault(), item.Unit, "./infractl capacity ENV"),
        .. environment.Addresses.Places.SelectMany(place => ((string What, long Need, long Space)[])
            [
                ("blocks of 16 addresses", place.Need.Prefixes, place.Space.Prefixes),
                ("single addresses", place.Need.SingleAddresses, place.Space.SingleAddresses),
            ],
            (place, part) => Bar($"{place.Name}: {part.What}", part.Need, part.Space, "in a zone", "./infractl plan ENV --addresses")).Where(bar => bar.Least > 0),
        .. from limit in environment.Addresses.Limits
           where limit.Count is not null
           select Bar(limit.Name, limit.Count.GetValueOrDefault(), limit.Most, "", "./infractl plan ENV --addresses") is var bar && limit.Code is null ? bar with { IsFull = limit.Count > limit.Most } : bar,
    ];

    private static ChartBar Bar(string label, long taken, long there, string unit, string source)
    {
        var percent = Extent.Percent(taken, there);
        var value = string.Create(CultureInfo.InvariantCulture, $"{taken:#,##0} of {there:#,##0}{(unit.Length > 0 ? $" {unit}" : "")}, {percent:0.#} %");
        return new ChartBar(label, value, Math.Min(100, percent), Math.Min(100, percent), source) { IsFull = taken >= there };
    }
}
