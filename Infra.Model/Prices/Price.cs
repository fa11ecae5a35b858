using Infra.Model.Values.Aws;

namespace Infra.Model.Prices;

/// <summary>A price with its source.</summary>
public sealed record Price
{
    /// <summary>The price of one unit.</summary>
    public required UsDollars Usd { get; init; }

    /// <summary>The source, a key of <see cref="PriceList.Sources"/>.</summary>
    public required string Source { get; init; }
}
