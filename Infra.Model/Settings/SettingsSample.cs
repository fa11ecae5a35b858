using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Infra.Model.Settings;

/// <summary>Readable values that take the place of unreadable ones, so that what stands elsewhere can be validated.</summary>
internal static class SettingsSample
{
    /// <summary>How many samples to try: as many as the largest closed set that a validation looks at has values, and more.</summary>
    internal const int Variants = 8;

    // For values whose description has no example.
    private static readonly ImmutableArray<string> Fallbacks = ["sample", "123456789012"];

    private static readonly ConcurrentDictionary<Type, ImmutableArray<string>> Known = [];

    /// <summary>A sample.</summary>
    /// <param name="type">The type to read it as.</param>
    /// <param name="variant">Which one; samples of one type differ, as far as the type has several values.</param>
    internal static JsonNode Of(Type type, int variant)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var info = ValueJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => new JsonObject(
                info.Properties.Where(property => property.IsRequired).Select(property => KeyValuePair.Create(property.Name, (JsonNode?)Of(property.PropertyType, variant)))),
            JsonTypeInfoKind.Dictionary => variant % 2 == 0 ? new JsonObject() : new JsonObject { [Text(info.KeyType!, variant)] = Of(info.ElementType!, variant) },
            JsonTypeInfoKind.Enumerable => variant % 2 == 0 ? new JsonArray() : new JsonArray(Of(info.ElementType!, variant)),
            _ when type == typeof(bool) => variant % 2 == 0,
            _ when type == typeof(int) => variant + 1,
            _ when type == typeof(FreeMap) => new JsonObject { [Fallbacks[0]] = variant },
            _ => Text(type, variant),
        };
    }

    /// <summary>A sample of a value that is written as text.</summary>
    /// <param name="type">The type to read it as.</param>
    /// <param name="variant">Which one.</param>
    internal static string Text(Type type, int variant)
    {
        if (type == typeof(string)) return $"{Fallbacks[0]}{variant}";

        var samples = Known.GetOrAdd(type, type.IsEnum ? EnumWords.Of : Texts);
        return samples[variant % samples.Length];
    }

    // The example of the description, and one that differs from it in a character.
    private static ImmutableArray<string> Texts(Type type) =>
    [
        .. Regex.Matches(ValueConverterFactory.Expected(type), "\"(.+?)\"").Select(match => match.Groups[1].Value).Concat(Fallbacks)
            .SelectMany(example => from index in Enumerable.Range(0, example.Length).Reverse()
                                   from letter in "0123456789abcdef"
                                   select $"{example[..index]}{letter}{example[(index + 1)..]}")
            .Where(text => SettingsScalar.Problem(type, JsonSerializer.SerializeToElement(text)) is null)
            .Distinct()
            .Take(2),
    ];
}
