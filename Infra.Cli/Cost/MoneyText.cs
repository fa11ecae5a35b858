using Infra.Model.Costs;

namespace Infra.Cli.Cost;

/// <summary>Writes estimates in US dollars.</summary>
internal static class MoneyText
{
    /// <summary>An estimate.</summary>
    /// <param name="amount">The estimate.</param>
    /// <returns>For example <c>73.00</c>, <c>40.00 to 52.00</c>, <c>at least 73.00</c> or <c>unknown</c>.</returns>
    internal static string Of(Amount amount) => amount switch
    {
        { IsComplete: false, Highest: 0 } => "unknown",
        { IsComplete: false } => $"at least {Of(amount.Lowest)}",
        { IsRange: true } => $"{Of(amount.Lowest)} to {Of(amount.Highest)}",
        _ => Of(amount.Lowest),
    };

    /// <summary>A difference: with its sign, and unknown where a price is, as there is no least of it.</summary>
    internal static string Difference(Amount amount) => !amount.IsComplete ? "unknown"
        : amount.IsRange ? $"{Signed(amount.Lowest)} to {Signed(amount.Highest)}"
        : Signed(amount.Lowest);

    /// <summary>A number of dollars with two digits after the point.</summary>
    /// <param name="amount">The number.</param>
    internal static string Of(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>A price as exactly as it is known.</summary>
    internal static string Price(decimal? price) => price is { } known ? known.ToString("0.00##########", CultureInfo.InvariantCulture) : "unknown";

    private static string Signed(decimal amount) => Math.Round(amount, 2) == 0 ? "0.00" : $"{(amount > 0 ? "+" : "")}{Of(amount)}";
}
