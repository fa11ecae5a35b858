using Infra.Model.Prices;

namespace Infra.Model.Costs;

/// <summary>Which prices of an estimate are old.</summary>
public static class PriceAge
{
    // Our own choice: AWS changes list prices a few times a year.
    /// <summary>The age, in days, above which a price is old.</summary>
    public const int Days = 180;

    /// <summary>The sources of an estimate's total that are old on its day.</summary>
    /// <param name="estimate">The estimate.</param>
    public static IEnumerable<PriceSource> Old(CostEstimate estimate) =>
        estimate.SourcesOfTotal.Where(source => source.Since().DayNumber < estimate.AsOf.DayNumber - Days);
}
