using Infra.Model.Prices;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Aws;

namespace Infra.Model.Costs;

/// <summary>Something with one price: an item of the price list, or a server of one of several instance types for an hour.</summary>
public sealed record BilledItem
{
    private BilledItem(PricedItem? item, string types, bool isSpot) => (Item, Types, IsSpot) = (item, types, isSpot);

    /// <summary>The item of the price list; <see langword="null"/> for a server.</summary>
    public PricedItem? Item { get; }

    /// <summary>The instance types that a server may have, separated by commas; empty for an item.</summary>
    public string Types { get; }

    /// <summary>Whether the server is bought as spot.</summary>
    public bool IsSpot { get; }

    /// <summary>What it is called, for example <c>natGatewayHour</c> or <c>m7g.large on demand</c>.</summary>
    public string Name => Item is { } item ? item.Word() : $"{Types} {(IsSpot ? "spot" : "on demand")}";

    /// <summary>An item of the price list.</summary>
    /// <param name="item">The item.</param>
    public static BilledItem Of(PricedItem item) => new(item, "", isSpot: false);

    /// <summary>
    /// A server for an hour. On demand it is taken to be of the first type, which EKS prefers while AWS has it; as spot it may be of any.
    /// </summary>
    /// <param name="server">The server's settings.</param>
    // A managed node group launches on-demand servers by the order of its types, and spot servers by capacity and price.
    // https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html (capacity types), from general knowledge, unverified
    public static BilledItem Of(ServerSettings server) => server.CapacityType switch
    {
        CapacityType.OnDemand => new(null, $"{server.InstanceTypes[0]}", isSpot: false),
        CapacityType.Spot => new(null, string.Join(",", server.InstanceTypes), isSpot: true),
        var kind => throw new ArgumentOutOfRangeException(nameof(server), kind, "not a capacity type"),
    };

    /// <summary>The price of one.</summary>
    /// <returns>The price, a range for spot, and the names of the prices that are missing. Of several types all prices count, or the highest would be too low.</returns>
    internal Amount PriceIn(RegionPrices prices)
    {
        var found = Parts(prices).ToList();
        var known = found.Where(part => part.Range is not null).Select(part => part.Range.GetValueOrDefault()).ToList();
        string[] missing = [.. found.Where(part => part.Range is null).Select(part => part.Name)];
        return known.Count == 0 || missing.Length > 0
            ? new Amount(0, 0, missing)
            : new Amount(known.Min(range => range.Lowest), known.Max(range => range.Highest), []);
    }

    /// <summary>The sources of its price.</summary>
    internal IEnumerable<string> SourcesIn(RegionPrices prices) => Item is { } item
        ? prices.Items.TryGetValue(item, out var price) ? [price.Source] : []
        : InstanceTypes.Select(prices.Instances.GetValueOrDefault).Select(type => IsSpot ? type?.Spot?.Source : type?.OnDemand?.Source).OfType<string>();

    private IEnumerable<InstanceType> InstanceTypes => Types.Split(',').Select(Value.Parse<InstanceType>);

    private IEnumerable<(string Name, (decimal Lowest, decimal Highest)? Range)> Parts(RegionPrices prices)
    {
        if (Item is { } item) return [(Name, prices.Items.TryGetValue(item, out var price) ? (price.Usd.Amount, price.Usd.Amount) : null)];

        return InstanceTypes.Select(type => (prices.Instances.GetValueOrDefault(type), IsSpot) switch
        {
            ({ Spot: { } spot }, true) => ($"{type} spot", ((decimal, decimal)?)(spot.Lowest.Amount, spot.Highest.Amount)),
            ({ OnDemand: { } onDemand }, false) => ($"{type} on demand", (onDemand.Usd.Amount, onDemand.Usd.Amount)),
            _ => ($"{type} {(IsSpot ? "spot" : "on demand")}", null),
        });
    }
}
