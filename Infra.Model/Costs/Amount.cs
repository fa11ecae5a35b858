namespace Infra.Model.Costs;

/// <summary>An estimate in US dollars: a range where a price is one, and at least that much where a price is unknown.</summary>
/// <param name="Lowest">The estimate with the lowest prices, without what is unknown.</param>
/// <param name="Highest">The estimate with the highest prices, without what is unknown.</param>
/// <param name="Unknown">The prices that are missing, by name, in ordinal order.</param>
public sealed record Amount(decimal Lowest, decimal Highest, IReadOnlyList<string> Unknown)
{
    /// <summary>Whether all prices are known.</summary>
    public bool IsComplete => Unknown.Count == 0;

    /// <summary>Whether a price is a range, as those of spot are.</summary>
    public bool IsRange => Lowest != Highest;
}
