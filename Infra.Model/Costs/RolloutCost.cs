using Infra.Model.Prices;

namespace Infra.Model.Costs;

/// <summary>What it costs that two generations of a pool run side by side.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Hours">How long both run: an assumption, not a measurement.</param>
/// <param name="HourAtMinimum">An hour with the pool at its fewest servers.</param>
/// <param name="HourAtMaximum">An hour with the pool at its most servers.</param>
/// <param name="AllAtMinimum">All hours with the pool at its fewest servers.</param>
/// <param name="AllAtMaximum">All hours with the pool at its most servers.</param>
public sealed record RolloutCost(PoolName Pool, int Hours, Amount HourAtMinimum, Amount HourAtMaximum, Amount AllAtMinimum, Amount AllAtMaximum)
{
    // Our own choice: a test of an hour, and a working day until the last pods of the old servers have moved.
    /// <summary>How many hours are assumed without a statement.</summary>
    public const int DefaultHours = 8;

    /// <summary>What a rollout of a pool costs: the servers of a successor like the newest enabled generation.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="fewest">The fewest servers of one generation.</param>
    /// <param name="most">The most servers of one generation.</param>
    /// <param name="hours">How long both run.</param>
    /// <param name="prices">The prices of the region.</param>
    internal static RolloutCost Of(PoolBill pool, int fewest, int most, int hours, RegionPrices prices)
    {
        var hour = pool.Server.Times(1m / Bill.HoursOfAMonth);
        return new RolloutCost(
            pool.Pool, hours, hour.Times(fewest).At(prices), hour.Times(most).At(prices), hour.Times(fewest * hours).At(prices), hour.Times(most * hours).At(prices));
    }
}
