using Infra.Model.Prices;

namespace Infra.Model.Costs;

/// <summary>How much of what is charged for, whatever it costs. Bills are compared before they are priced, so what is equal in both is no difference even where its price is unknown.</summary>
/// <param name="Quantities">The quantity of each item in its own unit: hours, gigabytes, or months.</param>
public sealed record Bill(ImmutableDictionary<BilledItem, decimal> Quantities)
{
    /// <summary>The hours of a month, as AWS counts them for estimates.</summary>
    // 365 days of 24 hours, divided by 12 months. As in AWS's own pricing calculator; from general knowledge, unverified
    public const int HoursOfAMonth = 730;

    /// <summary>Nothing.</summary>
    public static Bill Empty { get; } = new(ImmutableDictionary<BilledItem, decimal>.Empty);

    /// <summary>The bill of one item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="quantity">How much of it.</param>
    public static Bill Of(BilledItem item, decimal quantity) => quantity == 0 ? Empty : new(Empty.Quantities.Add(item, quantity));

    /// <summary>The bill of one item of the price list.</summary>
    /// <param name="item">The item.</param>
    /// <param name="quantity">How much of it.</param>
    public static Bill Of(PricedItem item, decimal quantity) => Of(BilledItem.Of(item), quantity);

    /// <summary>All of several bills.</summary>
    /// <param name="bills">The bills.</param>
    public static Bill Sum(IEnumerable<Bill> bills) => bills.Aggregate(Empty, (all, bill) => all.Plus(bill));

    /// <summary>Both together.</summary>
    /// <param name="other">The other bill.</param>
    public Bill Plus(Bill other) => new(other.Quantities.Aggregate(Quantities, (all, item) =>
        all.GetValueOrDefault(item.Key) + item.Value is var sum && sum == 0 ? all.Remove(item.Key) : all.SetItem(item.Key, sum)));

    /// <summary>The bill several times.</summary>
    /// <param name="factor">How often.</param>
    public Bill Times(decimal factor) => factor == 0 ? Empty : new(Quantities.ToImmutableDictionary(item => item.Key, item => item.Value * factor));

    /// <summary>What is more than in another bill, and less, as negative quantities.</summary>
    /// <param name="other">The other bill.</param>
    public Bill Minus(Bill other) => Plus(other.Times(-1));

    /// <summary>What it costs.</summary>
    /// <param name="prices">The prices of the region.</param>
    public Amount At(RegionPrices prices)
    {
        var parts = Quantities.Select(item => (item.Value, Price: item.Key.PriceIn(prices))).ToList();
        return new Amount(
            parts.Sum(part => part.Value * (part.Value < 0 ? part.Price.Highest : part.Price.Lowest)),
            parts.Sum(part => part.Value * (part.Value < 0 ? part.Price.Lowest : part.Price.Highest)),
            [.. parts.SelectMany(part => part.Price.Unknown).Distinct().Order(StringComparer.Ordinal)]);
    }
}
