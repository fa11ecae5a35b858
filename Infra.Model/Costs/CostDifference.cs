using Infra.Model.Plans;
using Infra.Model.Prices;
using Infra.Model.Servers;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Costs;

/// <summary>What a change costs: how much more or less a month, and what it costs in addition while two generations run side by side.</summary>
/// <param name="Month">How much more it costs a month; less where it is negative. What is equal in both is no part of it, even where its price is unknown.</param>
/// <param name="RollingHour">
/// An hour of the servers that the change adds beside those that run, from the fewest of a generation to the most; <see langword="null"/> where it adds none.
/// </param>
public sealed record CostDifference(CostSpan Month, (Amount Minimum, Amount Maximum)? RollingHour)
{
    /// <summary>Compares two plans.</summary>
    /// <param name="before">The plan that is deployed; <see langword="null"/> if nothing is.</param>
    /// <param name="after">The plan that is to be deployed next.</param>
    /// <param name="list">The prices; those of the region of the next plan count.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="load">A load to compare at; <see langword="null"/> for none.</param>
    public static CostDifference Of(EnvironmentPlan? before, EnvironmentPlan after, PriceList list, DateOnly asOf, StatedLoad? load = null)
    {
        var prices = list.Of(after.Environment.Settings.Region);
        var bill = BillOf(after);
        return new CostDifference((before is null ? bill : bill.Minus(BillOf(before))).At(prices), Rolling(before, after, prices));

        BillSpan BillOf(EnvironmentPlan plan) => CostEstimate.Of(plan, list, asOf, load).Bill;
    }

    // Servers beside others of their pool, as long as the older ones are there.
    private static (Amount Minimum, Amount Maximum)? Rolling(EnvironmentPlan? before, EnvironmentPlan after, RegionPrices prices)
    {
        var known = before is null ? [] : PlannedGeneration.Of(before.Environment).Select(generation => generation.Name).ToHashSet(StringComparer.Ordinal);
        var added = PlannedGeneration.Of(after.Environment)
            .Where(generation => !known.Contains(generation.Name) && after.Environment.Settings.Pools[generation.Pool].Generations.Count > 1)
            .Select(generation => (Hour: PoolBill.OfServer(generation.Settings.Server).Times(1m / Bill.HoursOfAMonth), after.Environment.Settings.Pools[generation.Pool].Capacity, generation.Settings))
            .ToList();
        return added.Count == 0 ? null : (
            Bill.Sum(added.Select(item => item.Hour.Times(NodeGroupShape.Of(item.Settings, item.Capacity).Min))).At(prices),
            Bill.Sum(added.Select(item => item.Hour.Times(Most(item.Settings, item.Capacity)))).At(prices));
    }

    // In test it is as small as its test; it then grows to what the pool runs.
    private static int Most(GenerationSettings settings, CapacitySettings capacity) => Math.Max(NodeGroupShape.Of(settings, capacity).Max, capacity.Max);
}
