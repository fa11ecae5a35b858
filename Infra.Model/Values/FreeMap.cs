using System.Text.Json;

namespace Infra.Model.Values;

/// <summary>A map whose keys others define, such as the values of a chart: of any depth, each key once and with a value.</summary>
public sealed record FreeMap : IValue<FreeMap>
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly string _json;

    private FreeMap(string json) => _json = json;

    /// <inheritdoc/>
    public static string Expected => "a map in which each key stands once and has a value";

    /// <inheritdoc/>
    public static bool IsMap => true;

    /// <summary>The map.</summary>
    public JsonElement Json => JsonElement.Parse(_json);

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out FreeMap? value)
    {
        value = null;
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object && HasValues(document.RootElement)) value = new FreeMap(JsonSerializer.Serialize(document.RootElement));
        }
        catch (JsonException)
        {
            // Text that is no JSON is no map either.
        }

        return value is not null;
    }

    /// <summary>The map as JSON, keys in the order they were written.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => _json;

    private static bool HasValues(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.Object => element.EnumerateObject().All(entry => HasValues(entry.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(HasValues),
        _ => true,
    };
}
