using System.Globalization;
using Infra.Model.Costs;
using Infra.Model.Rules;

namespace Infra.Model.Environments;

/// <summary>Whether an environment stays within its budget, by its estimate.</summary>
public static class BudgetHolds
{
    private const string Path = "budget.monthlyUSD";

    /// <summary>Compares an estimate with the budget of its environment.</summary>
    /// <param name="estimate">The estimate.</param>
    /// <returns>
    /// Nothing without a budget. An error where even the fewest servers cost more; a warning where the most servers do, where prices are
    /// missing, and where prices are old.
    /// </returns>
    public static IEnumerable<Finding> Check(CostEstimate estimate)
    {
        if (estimate.Environment.Settings.Budget is not { MonthlyUSD: var budget }) return [];

        var (fewest, most) = (estimate.Total.Minimum, estimate.Total.Maximum);
        var old = PriceAge.Old(estimate).ToList();
        return
        [
            .. fewest.Lowest > budget ? [Report($"{budget}, where the estimate of a month is at least {Usd(fewest.Lowest)} with every pool at its fewest servers", "raise it, or run less")]
                : most.Highest > budget ? [Report($"{budget}, where the estimate of a month is up to {Usd(most.Highest)} with every pool at its most servers", "raise it, or lower the pools' max") with { Severity = Severity.Warning }]
                : (Finding[])[],
            .. fewest.Lowest <= budget && !most.IsComplete
                ? [Report($"{budget} and an estimate without the prices of {string.Join(", ", most.Unknown)}", "run ./infractl cost update") with { Severity = Severity.Warning }]
                : (Finding[])[],
            .. old.Count > 0
                ? [Report($"{budget} and an estimate with prices of {old.Min(source => source.Since()):yyyy-MM-dd}, more than {PriceAge.Days} days before {estimate.AsOf:yyyy-MM-dd}", "run ./infractl cost update") with { Severity = Severity.Warning }]
                : (Finding[])[],
        ];

        Finding Report(string found, string remedy) => CheckKind.CostIsWithinBudget.Report(estimate.Environment.Name, Path, found, remedy);
    }

    private static string Usd(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);
}
