using Infra.Model.Prices;

namespace Infra.Model.Costs;

/// <summary>What is charged for a month, between the bounds of what the autoscalers may run.</summary>
/// <param name="Minimum">With every pool at its fewest servers.</param>
/// <param name="Maximum">With every pool at its most servers.</param>
/// <param name="Load">At the load that was stated; <see langword="null"/> where none was.</param>
public sealed record BillSpan(Bill Minimum, Bill Maximum, Bill? Load)
{
    /// <summary>What is charged for whatever the load is.</summary>
    /// <param name="bill">The bill.</param>
    /// <param name="hasLoad">Whether a load was stated.</param>
    public static BillSpan Always(Bill bill, bool hasLoad) => new(bill, bill, hasLoad ? bill : null);

    /// <summary>All of several.</summary>
    /// <param name="spans">At least one; all with a load, or none.</param>
    public static BillSpan Sum(IEnumerable<BillSpan> spans) => spans.Aggregate((one, two) => new(
        one.Minimum.Plus(two.Minimum),
        one.Maximum.Plus(two.Maximum),
        one.Load is { } first && two.Load is { } second ? first.Plus(second) : null));

    /// <summary>What is more than in another.</summary>
    /// <param name="other">The other.</param>
    public BillSpan Minus(BillSpan other) => new(
        Minimum.Minus(other.Minimum),
        Maximum.Minus(other.Maximum),
        Load is { } load && other.Load is { } before ? load.Minus(before) : null);

    /// <summary>What it costs.</summary>
    /// <param name="prices">The prices of the region.</param>
    public CostSpan At(RegionPrices prices) => new(Minimum.At(prices), Maximum.At(prices), Load?.At(prices));
}
