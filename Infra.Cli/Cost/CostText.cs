using Infra.Model.Costs;

namespace Infra.Cli.Cost;

/// <summary>Prints an estimate for people.</summary>
internal static class CostText
{
    private static readonly string[] Total = ["total", ""];

    /// <summary>The lines of an estimate.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="difference">What it is compared with, in the user's words, and how much more it costs; <see langword="null"/> for no comparison.</param>
    internal static IEnumerable<string> Lines(CostEstimate estimate, (string Against, CostDifference Cost)? difference) =>
    [
        $"{estimate.Environment.Name}  estimate of a month ({Bill.HoursOfAMonth} hours) in {estimate.Region}, in US dollars at list prices",
        "",
        .. Table(
            ["what", "quantity"],
            [
                .. estimate.Lines.Select(line => (new[] { line.Subject, line.Quantity }, line.Cost)),
                (Total, estimate.Total),
            ],
            estimate.Total.Load is not null),
        "",
        .. difference is { } compared ? [.. Difference(compared.Against, compared.Cost), ""] : (string[])[],
        .. Rollouts(estimate.Rollouts),
        "",
        .. estimate.Services.Count == 0 ? [] : (string[])
        [
            .. Table(
                ["service", "pods", "of a server", "on"],
                [.. estimate.Services.Select(service => (new[] { service.Service, $"{service.Minimum} to {service.Maximum}", $"{service.SharePercent} %", string.Join(", ", service.Pools) }, service.Cost))],
                hasLoad: false),
            "",
        ],
        .. Table(["tag", "on"], [.. estimate.Tags.Select(tag => (new[] { $"{tag.Key}={tag.Value}", tag.Of }, tag.Cost))], estimate.Total.Load is not null),
        "",
        .. WaysOut(estimate.WaysOut),
        Support(estimate.Support),
        "",
        "not in the estimate, as it depends on use:",
        .. estimate.NotCounted.Select(item => $"  {item.What}{(item.Item is null ? "" : $": {MoneyText.Price(item.Usd)}")}"),
        .. estimate.Total.Maximum.IsComplete ? [] : (string[])["", $"unknown, run ./infractl cost update: the prices of {string.Join(", ", estimate.Total.Maximum.Unknown)}"],
        "",
        "sources of the prices:",
        .. estimate.Sources.Select(source => $"  {source.Key}, read {source.Value.Read}{(source.Value.Of is { } day ? $", of {day}" : "")}: {source.Value.From}"),
    ];

    private static IEnumerable<string> Table(string[] heads, IReadOnlyList<(string[] Cells, CostSpan Cost)> rows, bool hasLoad) => TextTable.Lines(
        [
            [.. heads, "minimum", "maximum", .. hasLoad ? ["at the load"] : (string[])[]],
            .. rows.Select(row => (string[])
            [
                .. row.Cells, MoneyText.Of(row.Cost.Minimum), MoneyText.Of(row.Cost.Maximum), .. hasLoad ? [row.Cost.Load is { } load ? MoneyText.Of(load) : ""] : (string[])[],
            ]),
        ],
        [heads.Length, heads.Length + 1, heads.Length + 2]);

    private static IEnumerable<string> Difference(string against, CostDifference cost) =>
    [
        $"against {against}: {CostDifferenceText.Line(cost)}",
        .. cost.Month.Load is { } load ? [$"  at the load: {MoneyText.Difference(load)} USD a month"] : (string[])[],
    ];

    private static IEnumerable<string> Rollouts(IReadOnlyList<RolloutCost> rollouts) => TextTable.Lines(
        [
            [$"a rollout, if two generations run for {rollouts[0].Hours} hours", "an hour at min", "an hour at max", "in all at min", "in all at max"],
            .. rollouts.Select(pool => (string[])
            [
                $"pool {pool.Pool}", MoneyText.Of(pool.HourAtMinimum), MoneyText.Of(pool.HourAtMaximum), MoneyText.Of(pool.AllAtMinimum), MoneyText.Of(pool.AllAtMaximum),
            ]),
        ],
        1, 2, 3, 4);

    private static IEnumerable<string> WaysOut(WaysOut ways) =>
    [
        $"NAT gateways ({ways.Gateways}): {MoneyText.Of(ways.Nat)} a month and {MoneyText.Price(ways.NatGigabyte)} a gigabyte",
        $"interface endpoints ({ways.Endpoints}{(ways.AreDeclared ? "" : ", not in the settings")}): {MoneyText.Of(ways.Interface)} a month and {MoneyText.Price(ways.EndpointGigabyte)} a gigabyte",
        .. ways.EvenAtGigabytes is { } even ? [$"  they cost less from {even:0} gigabytes a month to their services, with the NAT gateways staying"] : (string[])[],
    ];

    private static string Support(SupportCost support) =>
        $"extended support of Kubernetes {support.Version}: {MoneyText.Of(support.Month)} a month after {support.EndOfStandardSupport:yyyy-MM-dd}"
        + (support.IsPaid ? ", in the total" : support.IsAllowed ? ", not yet" : "; not taken, EKS upgrades the control plane then");
}
