using Infra.Model.Values.Aws;

namespace Infra.Cli.Prices;

/// <summary>Reads what <c>aws pricing get-products</c> returns: a list of texts, each of which is a JSON document of one product.</summary>
internal static class ProductList
{
    /// <summary>The one price of the products with a usage type.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="usage">The usage type, after the short name of the region; <see langword="null"/> for all products of the answer.</param>
    /// <param name="divisor">What to divide the listed price by.</param>
    /// <returns>The price of the first tier; <see langword="null"/> where the answer has none, or several that differ.</returns>
    internal static UsDollars? Price(Node answer, string? usage, int divisor = 1) => answer.At("PriceList").Items
        .Select(item => Document(item.Text ?? ""))
        .Where(product => usage is null || IsOf(product.At("product.attributes.usagetype").Text ?? "", usage))
        .SelectMany(FirstTier)
        .Distinct()
        .ToList() is [var price] ? Value.Parse<UsDollars>((price / divisor).ToString("0.############", CultureInfo.InvariantCulture)) : null;

    // In us-east-1 a usage type has no short name before it.
    private static bool IsOf(string type, string usage) => type == usage || type.EndsWith($"-{usage}", StringComparison.Ordinal);

    // Free allowances are tiers of their own with the price 0.
    private static IEnumerable<decimal> FirstTier(Node product) =>
        from term in product.At("terms.OnDemand").Entries.Values
        let tiers = term.At("priceDimensions").Entries.Values
            .Select(tier => (From: tier.At("beginRange").Number ?? 0, Usd: decimal.TryParse(tier.At("pricePerUnit.USD").Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var usd) ? usd : 0))
            .Where(tier => tier.Usd > 0)
            .OrderBy(tier => tier.From)
            .ToList()
        where tiers.Count > 0
        select tiers[0].Usd;

    private static Node Document(string text)
    {
        try
        {
            return NodeJson.Parse(text);
        }
        catch (JsonException)
        {
            return MissingNode.Instance;
        }
    }
}
