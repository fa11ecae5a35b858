using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Model.Values;

/// <summary>How records of values are written as JSON, in settings and in releases.</summary>
public static class ValueJson
{
    /// <summary>Strict, with camel case keys, closed sets by name and every <see cref="IValue{T}"/> as its text.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new ValueConverterFactory(),
        },
    };
}
