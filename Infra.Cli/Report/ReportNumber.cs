using Infra.Cli.Cost;
using Infra.Model.Costs;

namespace Infra.Cli.Report;

/// <summary>A number of a table that reads otherwise than it sorts.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Value">By what it is sorted.</param>
/// <param name="Source">Where just this number comes from; <see langword="null"/> where the column says it.</param>
internal sealed record ReportNumber(string Text, decimal Value, string? Source = null)
{
    internal static ReportNumber Of(Amount amount, string? source = null) => new(MoneyText.Of(amount), amount.Lowest, source);

    internal static ReportNumber OfPrice(decimal? usd) => new(MoneyText.Price(usd), usd ?? 0);
}
