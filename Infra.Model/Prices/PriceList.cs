using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Model.Settings;
using Infra.Model.Values.Aws;

namespace Infra.Model.Prices;

/// <summary>Prices of AWS as data, each with its source. A price that is not here is unknown; none is computed from others.</summary>
public sealed record PriceList
{
    /// <summary>The file of a team's own prices, beside the stack files. A price in it takes the place of the embedded one.</summary>
    public const string FileName = "prices.json";

    private const string Resource = "Infra.Prices.prices.json";

    private static readonly JsonSerializerOptions WriteOptions = new(ValueJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        WriteIndented = true,
    };

    private static readonly Lazy<PriceList> Shipped = new(() =>
    {
        using var reader = new StreamReader(typeof(PriceList).Assembly.GetManifestResourceStream(Resource)!);
        return SettingsDocument.Read<PriceList>(reader.ReadToEnd(), list => list.Validate());
    });

    /// <summary>The prices that are embedded in the program.</summary>
    public static PriceList Embedded => Shipped.Value;

    /// <summary>The sources by the keys that prices name.</summary>
    public required IReadOnlyDictionary<string, PriceSource> Sources { get; init; }

    /// <summary>The prices of each region.</summary>
    public required IReadOnlyDictionary<AwsRegion, RegionPrices> Regions { get; init; }

    /// <summary>Reads a team's own prices.</summary>
    /// <param name="json">The content of the file.</param>
    /// <returns>The prices.</returns>
    /// <exception cref="UserException">Something is wrong; all of it is reported.</exception>
    public static PriceList Parse(string json) => SettingsDocument.Read<PriceList>(json, list =>
    [
        .. list.Validate(),
        .. list.Sources.Keys.Where(Embedded.Sources.ContainsKey).Select(key => new Finding($"sources.{key}", $"the source \"{key}\", a name that the embedded prices use", "name it otherwise")),
    ]);

    /// <summary>The known prices of a region.</summary>
    /// <param name="region">The region.</param>
    /// <returns>The prices; none where none are known.</returns>
    public RegionPrices Of(AwsRegion region) => Regions.GetValueOrDefault(region) ?? new RegionPrices();

    /// <summary>These prices with a team's own in their place, where there are own ones.</summary>
    /// <param name="own">The team's own; <see langword="null"/> for none.</param>
    public PriceList With(PriceList? own) => own is null ? this : new PriceList
    {
        Sources = Sources.Concat(own.Sources).GroupBy(source => source.Key, StringComparer.Ordinal).ToDictionary(source => source.Key, source => source.Last().Value, StringComparer.Ordinal),
        Regions = Regions.Keys.Union(own.Regions.Keys).ToDictionary(region => region, region => Of(region).With(own.Of(region))),
    };

    /// <summary>Writes the prices as JSON that <see cref="Parse"/> reads back.</summary>
    /// <returns>A document with a line end.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, WriteOptions) + "\n";

    private IEnumerable<Finding> Validate() =>
    [
        .. from region in Regions
           from use in region.Value.Uses
           where !Sources.ContainsKey(use.Source)
           select new Finding($"regions.{region.Key}.{use.Place}.source", $"the source \"{use.Source}\", which does not stand under sources", "add it there"),
        .. from region in Regions
           from type in region.Value.Instances
           from finding in type.Value.Spot is { } spot && spot.Lowest.Amount > spot.Highest.Amount
               ? [new Finding($"regions.{region.Key}.instances.{type.Key}.spot", $"lowest \"{spot.Lowest}\" above highest \"{spot.Highest}\"", "write the lower one first")]
               : (Finding[])[]
           select finding,
    ];
}
