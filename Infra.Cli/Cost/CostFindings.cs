using Infra.Model.Costs;
using Infra.Model.Environments;
using Infra.Model.Prices;

namespace Infra.Cli.Cost;

/// <summary>What is wrong with an estimate: its budget, and the age of its prices.</summary>
internal static class CostFindings
{
    // With a budget, its check tells of old prices too.
    internal static IReadOnlyList<Finding> Of(CostEstimate estimate) => estimate.Environment.Settings.Budget is not null
        ? [.. BudgetHolds.Check(estimate)]
        : PriceAge.Old(estimate).ToList() is { Count: > 0 } old
            ? [new Finding(null, $"prices of {old.Min(source => source.Since()):yyyy-MM-dd}, more than {PriceAge.Days} days before {estimate.AsOf:yyyy-MM-dd}", "run ./infractl cost update") { File = PriceList.FileName, Severity = Severity.Warning }]
            : [];
}
