using Infra.Model.Values.Aws;

namespace Infra.Model.Prices;

/// <summary>The known prices of a region. What is not here is unknown.</summary>
public sealed record RegionPrices
{
    /// <summary>Prices beside those of instances.</summary>
    public IReadOnlyDictionary<PricedItem, Price> Items { get; init; } = new Dictionary<PricedItem, Price>();

    /// <summary>Prices of instance types.</summary>
    public IReadOnlyDictionary<InstanceType, InstancePrice> Instances { get; init; } = new Dictionary<InstanceType, InstancePrice>();

    /// <summary>All sources that prices name, each with the place of the price.</summary>
    internal IEnumerable<(string Place, string Source)> Uses =>
    [
        .. Items.Select(item => ($"items.{item.Key.Word()}", item.Value.Source)),
        .. Instances.SelectMany(type => (IEnumerable<(string, string)>)
        [
            .. type.Value.OnDemand is { } onDemand ? [($"instances.{type.Key}.onDemand", onDemand.Source)] : (IEnumerable<(string, string)>)[],
            .. type.Value.Spot is { } spot ? [($"instances.{type.Key}.spot", spot.Source)] : (IEnumerable<(string, string)>)[],
        ]),
    ];


    /// <summary>These prices with others in their place, where there are others.</summary>
    internal RegionPrices With(RegionPrices other) => new()
    {
        Items = Items.Concat(other.Items).GroupBy(item => item.Key).ToDictionary(item => item.Key, item => item.Last().Value),
        Instances = Instances.Concat(other.Instances).GroupBy(type => type.Key).ToDictionary(type => type.Key, type => new InstancePrice
        {
            OnDemand = type.Last().Value.OnDemand ?? type.First().Value.OnDemand,
            Spot = type.Last().Value.Spot ?? type.First().Value.Spot,
        }),
    };
}
