using Infra.Model.Costs;

namespace Infra.Cli.Cost;

/// <summary>Says in one line what a change costs.</summary>
internal static class CostDifferenceText
{
    private const string Remedy = "run ./infractl cost update";

    /// <summary>The line, without a full stop.</summary>
    /// <param name="cost">What the change costs.</param>
    internal static string Line(CostDifference cost) => cost.RollingHour is { } hour ? $"{Month(cost.Month)}; while it rolls out, {Rolling(hour)}" : Month(cost.Month);

    private static string Month(CostSpan month) => (month.Minimum, month.Maximum) switch
    {
        var (minimum, maximum) when !minimum.IsComplete || !maximum.IsComplete =>
            $"unknown, without the prices of {string.Join(", ", minimum.Unknown.Union(maximum.Unknown).Order(StringComparer.Ordinal))}: {Remedy}",
        ({ Lowest: 0, Highest: 0 }, { Lowest: 0, Highest: 0 }) => "the same as before",
        var (minimum, maximum) when Words(minimum) == Words(maximum) => $"{Words(minimum)} USD a month",
        var (minimum, maximum) => $"{Words(minimum)} USD a month at the fewest servers, {Words(maximum)} at the most",
    };

    private static string Rolling((Amount Minimum, Amount Maximum) hour)
    {
        var (minimum, maximum) = (MoneyText.Of(hour.Minimum), MoneyText.Of(hour.Maximum));
        return $"{(minimum == maximum ? minimum : $"{minimum} to {maximum}")} USD an hour for the added servers"
            + (hour.Maximum.IsComplete ? "" : $", without the prices of {string.Join(", ", hour.Maximum.Unknown)}: {Remedy}");
    }

    private static string Words(Amount amount) => MoneyText.Difference(amount);
}
