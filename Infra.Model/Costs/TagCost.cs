using Infra.Model.Prices;
using Infra.Model.Settings;

namespace Infra.Model.Costs;

/// <summary>What is charged under a tag.</summary>
/// <param name="Key">The tag's key.</param>
/// <param name="Value">Its value.</param>
/// <param name="Of">What carries it: <c>everything</c>, or pools.</param>
/// <param name="Cost">What that costs a month.</param>
public sealed record TagCost(string Key, string Value, string Of, CostSpan Cost)
{
    /// <summary>The tags of an environment: its own, which everything carries, then those of servers.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="pools">Its pools.</param>
    /// <param name="total">What all of it costs.</param>
    /// <param name="prices">The prices of the region.</param>
    internal static IEnumerable<TagCost> For(EnvironmentDefinition environment, IReadOnlyList<PoolBill> pools, CostSpan total, RegionPrices prices) =>
    [
        .. environment.Settings.TagsOf(environment.Name).Select(tag => new TagCost(tag.Key, tag.Value, "everything", total)),
        .. from tag in pools.SelectMany(pool => PoolBill.Newest(environment.Settings.Pools[pool.Pool]).Server.Tags.Select(tag => (tag.Key, tag.Value, Pool: pool)))
           group tag.Pool by (tag.Key, tag.Value) into tagged
           orderby tagged.Key.Key, tagged.Key.Value
           select new TagCost(
               tagged.Key.Key,
               tagged.Key.Value,
               $"servers of {string.Join(", ", tagged.Select(pool => $"{pool.Pool}"))}",
               BillSpan.Sum(tagged.Select(pool => pool.Bill)).At(prices)),
    ];
}
