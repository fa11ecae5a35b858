using Infra.Model.Prices;

namespace Infra.Tests.Support;

/// <summary>Prices with round numbers, so that a test can say what a sum has to be.</summary>
internal static class TestPrices
{
    /// <summary>Prices of eu-central-1: every item costs 1, an m7g.large, m6g.large or m8g.large 2 an hour, or 1 to 3 as spot.</summary>
    internal static PriceList Round { get; } = Of();

    /// <summary>The same prices without some items.</summary>
    /// <param name="without">The items.</param>
    internal static PriceList Of(params PricedItem[] without) => PriceList.Parse(
        $$"""
        {
          "sources": { "test": { "from": "a test", "read": "2026-11-30" } },
          "regions": { "eu-central-1": {
            "items": { {{string.Join(", ", Enum.GetValues<PricedItem>().Except(without).Select(item => $"\"{char.ToLowerInvariant($"{item}"[0])}{$"{item}"[1..]}\": {{ \"usd\": \"1\", \"source\": \"test\" }}"))}} },
            "instances": { {{string.Join(", ", new[] { "m7g.large", "m6g.large", "m8g.large" }.Select(type => $$"""
                "{{type}}": { "onDemand": { "usd": "2", "source": "test" }, "spot": { "lowest": "1", "highest": "3", "source": "test" } }
                """))}} }
          } }
        }
        """);
}
