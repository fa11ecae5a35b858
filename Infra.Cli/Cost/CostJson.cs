using Infra.Model.Costs;

namespace Infra.Cli.Cost;

/// <summary>Writes an estimate in the format that docs/cost-format.md describes.</summary>
internal static class CostJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    internal const string Format = "infra-cost/1";

    /// <summary>Writes an estimate.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="difference">What it is compared with and how much more it costs.</param>
    /// <param name="findings">What is wrong with it.</param>
    internal static string Write(CostEstimate estimate, (string Against, CostDifference Cost)? difference, IReadOnlyList<Finding> findings) => JsonText.Of(
        new
        {
            Format,
            Environment = $"{estimate.Environment.Name}",
            Region = $"{estimate.Region}",
            estimate.AsOf,
            Currency = "USD",
            Bill.HoursOfAMonth,
            Lines = estimate.Lines.Select(line => new { line.Subject, line.Quantity, Cost = Span(line.Cost), Items = Items(line.Bill.Minimum, line.Bill.Maximum) }),
            Total = Span(estimate.Total),
            Difference = difference is { } compared ? new { compared.Against, Cost = Difference(compared.Cost) } : null,
            Pools = estimate.Pools.Select(pool => new { Pool = $"{pool.Pool}", pool.Minimum, pool.Maximum, pool.Load }),
            Rollouts = estimate.Rollouts.Select(pool => new
            {
                Pool = $"{pool.Pool}",
                pool.Hours,
                HourAtMinimum = Of(pool.HourAtMinimum),
                HourAtMaximum = Of(pool.HourAtMaximum),
                AllAtMinimum = Of(pool.AllAtMinimum),
                AllAtMaximum = Of(pool.AllAtMaximum),
            }),
            Services = estimate.Services.Select(service => new { service.Service, service.Minimum, service.Maximum, service.Pools, service.SharePercent, Cost = Span(service.Cost) }),
            Tags = estimate.Tags.Select(tag => new { tag.Key, tag.Value, tag.Of, Cost = Span(tag.Cost) }),
            WaysOut = new
            {
                estimate.WaysOut.Gateways,
                Nat = Of(estimate.WaysOut.Nat),
                estimate.WaysOut.Endpoints,
                estimate.WaysOut.AreDeclared,
                Interface = Of(estimate.WaysOut.Interface),
                estimate.WaysOut.NatGigabyte,
                estimate.WaysOut.EndpointGigabyte,
                EvenAtGigabytes = Rounded(estimate.WaysOut.EvenAtGigabytes),
            },
            ExtendedSupport = new
            {
                Kubernetes = $"{estimate.Support.Version}",
                estimate.Support.EndOfStandardSupport,
                estimate.Support.IsAllowed,
                estimate.Support.IsPaid,
                Month = Of(estimate.Support.Month),
            },
            NotCounted = estimate.NotCounted.Select(item => new { item.What, item.Usd }),
            Sources = estimate.Sources.ToDictionary(source => source.Key, source => new { source.Value.From, Read = $"{source.Value.Read}", Of = source.Value.Of?.ToString() }),
            Findings = findings.Select(finding => new { finding.Path, finding.Message, finding.Severity }),
        });

    /// <summary>What a change costs, as it also stands in the JSON of <c>diff</c>.</summary>
    /// <param name="cost">What the change costs.</param>
    internal static object Difference(CostDifference cost) => new
    {
        Month = Span(cost.Month),
        RollingHour = cost.RollingHour is { } hour ? new { Minimum = Of(hour.Minimum), Maximum = Of(hour.Maximum) } : null,
    };

    private static object Span(CostSpan cost) => new { Minimum = Of(cost.Minimum), Maximum = Of(cost.Maximum), Load = cost.Load is { } load ? Of(load) : null };

    private static object Of(Amount amount) => new { Lowest = Rounded(amount.Lowest), Highest = Rounded(amount.Highest), Unknown = amount.IsComplete ? null : amount.Unknown };

    private static IEnumerable<object> Items(Bill minimum, Bill maximum) => minimum.Quantities.Keys.Union(maximum.Quantities.Keys)
        .OrderBy(item => item.Name, StringComparer.Ordinal)
        .Select(item => new { item.Name, Minimum = minimum.Quantities.GetValueOrDefault(item), Maximum = maximum.Quantities.GetValueOrDefault(item) });

    private static decimal? Rounded(decimal? number) => number is { } known ? Math.Round(known, 2) : null;
}
