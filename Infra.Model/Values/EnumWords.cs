using System.Collections.Concurrent;
using System.Text.Json;

namespace Infra.Model.Values;

/// <summary>The values of a closed set, as files and messages write them.</summary>
public static class EnumWords
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<string>> Known = new();

    /// <summary>The words of a set.</summary>
    /// <param name="type">The set.</param>
    /// <returns>A word for each value, in their order.</returns>
    public static ImmutableArray<string> Of(Type type) => Known.GetOrAdd(type, set => [.. Enum.GetNames(set).Select(JsonNamingPolicy.CamelCase.ConvertName)]);

    /// <summary>The word of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The word, for example <c>perZone</c>.</returns>
    public static string Word(this Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
