using Infra.Model.Values.Aws;

namespace Infra.Model.Prices;

/// <summary>The spot price of an instance type for an hour: it differs between zones and changes all the time, so it is a range.</summary>
public sealed record SpotPrice
{
    /// <summary>The lowest price that the source has for any zone of the region.</summary>
    public required UsDollars Lowest { get; init; }

    /// <summary>The highest price that the source has for any zone of the region.</summary>
    public required UsDollars Highest { get; init; }

    /// <summary>The source, a key of <see cref="PriceList.Sources"/>.</summary>
    public required string Source { get; init; }
}
