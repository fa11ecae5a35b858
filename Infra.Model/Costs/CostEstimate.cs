using Infra.Model.Plans;
using Infra.Model.Prices;
using Infra.Model.Settings;
using Infra.Model.Values.Aws;

namespace Infra.Model.Costs;

/// <summary>An estimate of what an environment costs a month of 730 hours, from its plan and list prices. Traffic, requests and logs are not in it.</summary>
public sealed record CostEstimate
{
    private CostEstimate()
    {
    }

    /// <summary>What is estimated.</summary>
    public required EnvironmentDefinition Environment { get; init; }

    /// <summary>The day of the estimate.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The region whose prices count.</summary>
    public AwsRegion Region => Environment.Settings.Region;

    /// <summary>The lines, pools last; together they are the total.</summary>
    public required IReadOnlyList<CostLine> Lines { get; init; }

    /// <summary>All lines together.</summary>
    public required CostSpan Total { get; init; }

    /// <summary>What is charged for, as a whole.</summary>
    public required BillSpan Bill { get; init; }

    /// <summary>The pools.</summary>
    public required IReadOnlyList<PoolBill> Pools { get; init; }

    /// <summary>What a rollout of each pool costs while it lasts.</summary>
    public required IReadOnlyList<RolloutCost> Rollouts { get; init; }

    /// <summary>The services' parts of the servers; none where the settings have no services.</summary>
    public required IReadOnlyList<ServiceCost> Services { get; init; }

    /// <summary>What is charged under each tag.</summary>
    public required IReadOnlyList<TagCost> Tags { get; init; }

    /// <summary>NAT gateways against interface endpoints.</summary>
    public required WaysOut WaysOut { get; init; }

    /// <summary>What extended support costs.</summary>
    public required SupportCost Support { get; init; }

    /// <summary>What depends on use and is not in the estimate: each with its price where that is known.</summary>
    public required IReadOnlyList<(string What, PricedItem? Item, decimal? Usd)> NotCounted { get; init; }

    /// <summary>All prices that the estimate shows, by name, in ordinal order.</summary>
    public required IReadOnlyList<ItemPrice> Prices { get; init; }

    /// <summary>The sources of the prices that the total is made of.</summary>
    public required IReadOnlyList<PriceSource> SourcesOfTotal { get; init; }

    /// <summary>The sources of all prices that the estimate shows, by their keys, in ordinal order.</summary>
    public required IReadOnlyList<KeyValuePair<string, PriceSource>> Sources { get; init; }

    /// <summary>Estimates an environment.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="list">The prices.</param>
    /// <param name="asOf">The day, for extended support and the age of prices.</param>
    /// <param name="load">A load to estimate for; <see langword="null"/> for none.</param>
    /// <param name="rolloutHours">How long two generations run side by side in a rollout.</param>
    public static CostEstimate Of(EnvironmentPlan plan, PriceList list, DateOnly asOf, StatedLoad? load = null, int rolloutHours = RolloutCost.DefaultHours)
    {
        var (environment, settings) = (plan.Environment, plan.Environment.Settings);
        var prices = list.Of(settings.Region);
        var pools = PoolBill.Of(settings, load).ToList();
        var lines = FixedBills.Of(plan, asOf).Select(item => Line(item.Subject, item.Quantity, BillSpan.Always(item.Bill, load is not null)))
            .Concat(pools.Select(pool => Line($"pool {pool.Pool}", Servers(pool), pool.Bill)))
            .ToList();
        var bill = BillSpan.Sum(lines.Select(line => line.Bill));
        var total = bill.At(prices);
        var counted = bill.Maximum.Quantities.Keys.Union(bill.Minimum.Quantities.Keys).ToList();

        return new CostEstimate
        {
            Environment = environment,
            AsOf = asOf,
            Lines = lines,
            Total = total,
            Bill = bill,
            Pools = pools,
            Rollouts = [.. pools.Select(pool => (Pool: pool, Settings: settings.Pools[pool.Pool])).Select(item => (item.Pool, item.Settings.Capacity, Groups: PoolBill.Groups(item.Settings, settings)))
                .Select(item => RolloutCost.Of(item.Pool, item.Groups * item.Capacity.Min, item.Groups * item.Capacity.Max, rolloutHours, prices))],
            Services = [.. ServiceCost.Of(settings, pools, prices)],
            Tags = [.. TagCost.For(environment, pools, total, prices)],
            WaysOut = WaysOut.Of(plan, prices),
            Support = SupportCost.Of(plan, asOf, prices),
            NotCounted = [.. NotInEstimate.Select(item => (item.What, item.Item, Usd(item.Item)))],
            Prices =
            [
                .. counted.Concat(Shown).Distinct().OrderBy(item => item.Name, StringComparer.Ordinal)
                    .Select(item => new ItemPrice(item.Name, item.PriceIn(prices), [.. Keys([item])])),
            ],
            SourcesOfTotal = [.. Keys(counted).Select(key => list.Sources[key])],
            Sources = [.. Keys(counted.Concat(Shown)).Select(key => KeyValuePair.Create(key, list.Sources[key]))],
        };

        CostLine Line(string subject, string quantity, BillSpan span) => new(subject, quantity, span, span.At(prices));

        decimal? Usd(PricedItem? item) => item is { } known && prices.Items.TryGetValue(known, out var price) ? price.Usd.Amount : null;

        IEnumerable<string> Keys(IEnumerable<BilledItem> items) => items.SelectMany(item => item.SourcesIn(prices)).Distinct().Order(StringComparer.Ordinal);
    }

    // What nobody can read from settings.
    private static readonly (string What, PricedItem? Item)[] NotInEstimate =
    [
        ("a gigabyte through a NAT gateway", PricedItem.NatGatewayGigabyte),
        ("a gigabyte through an interface endpoint", PricedItem.EndpointGigabyte),
        ("a gigabyte of logs that CloudWatch takes in", PricedItem.LogGigabyte),
        ("a capacity unit (LCU) of a load balancer for an hour", PricedItem.LoadBalancerUnitHour),
        ("traffic to the internet and between zones", null),
        ("stored logs and images, volumes of pods, requests to KMS", null),
        ("the volume that Bottlerocket's image brings for its system", null),
    ];

    // What is shown beside the total.
    private static IEnumerable<BilledItem> Shown => NotInEstimate.Select(item => item.Item).OfType<PricedItem>()
        .Append(PricedItem.ExtendedSupportHour).Append(PricedItem.EndpointHour).Select(BilledItem.Of);

    private static string Servers(PoolBill pool) => pool.Minimum == pool.Maximum ? $"{pool.Minimum} servers" : $"{pool.Minimum} to {pool.Maximum} servers";
}
