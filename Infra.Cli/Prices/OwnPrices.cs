using Infra.Model.Prices;

namespace Infra.Cli.Prices;

/// <summary>A team's own prices after an update.</summary>
internal static class OwnPrices
{
    /// <summary>The own prices with new ones in their place; sources that no price names any more are left out.</summary>
    /// <param name="own">The own prices of before; <see langword="null"/> for none.</param>
    /// <param name="update">The new prices.</param>
    internal static PriceList Updated(PriceList? own, PriceList update)
    {
        var all = own is null ? update : own.With(update);
        var used = all.Regions.Values
            .SelectMany(region => region.Items.Values.Select(price => price.Source)
                .Concat(region.Instances.Values.SelectMany(type => new[] { type.OnDemand?.Source, type.Spot?.Source }.OfType<string>())))
            .ToHashSet(StringComparer.Ordinal);
        return all with { Sources = all.Sources.Where(source => used.Contains(source.Key)).ToDictionary(source => source.Key, source => source.Value, StringComparer.Ordinal) };
    }
}
