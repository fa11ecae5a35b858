using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Infra.Cli.Parity;

/// <summary>Something in which an environment is not as the reference.</summary>
/// <param name="Fact">The path of the setting, or the type of resources.</param>
/// <param name="Found">What the environment has, in words.</param>
/// <param name="Reference">What the reference has, in words.</param>
internal sealed record Difference(string Fact, string Found, string Reference)
{
    private const string Nothing = "nothing";

    /// <summary>The settings in which an environment is not as the reference.</summary>
    /// <param name="settings">Its settings.</param>
    /// <param name="reference">Those of the reference.</param>
    /// <returns>The differences, by path: what only one of the two has is one difference, however much is below it.</returns>
    internal static IEnumerable<Difference> Settings(JsonObject settings, JsonObject reference) => Between(settings, reference, "");

    /// <summary>The types of resources that only one of two environments declares.</summary>
    /// <param name="types">Those of an environment.</param>
    /// <param name="reference">Those of the reference.</param>
    /// <returns>The differences, by type.</returns>
    internal static IEnumerable<Difference> Resources(ImmutableSortedSet<string> types, ImmutableSortedSet<string> reference) =>
        from type in types.SymmetricExcept(reference).Order(StringComparer.Ordinal)
        select types.Contains(type) ? new Difference(type, type, "none") : new Difference(type, $"no {type}", "some");

    private static IEnumerable<Difference> Between(JsonNode? settings, JsonNode? reference, string path) => (settings, reference) switch
    {
        (JsonObject map, JsonObject other) =>
            from key in map.Select(entry => entry.Key).Union(other.Select(entry => entry.Key)).Order(StringComparer.Ordinal)
            from difference in Between(map[key], other[key], path.Length == 0 ? key : $"{path}.{key}")
            select difference,
        _ when Words(settings) == Words(reference) && JsonNode.DeepEquals(settings ?? new JsonArray(), reference ?? new JsonArray()) => [],
        _ => [new Difference(path, Words(settings), Words(reference))],
    };

    // A setting that is not written and a list of nothing mean the same.
    private static string Words(JsonNode? node) => node switch
    {
        null or JsonArray { Count: 0 } => Nothing,
        JsonObject => "it",
        JsonArray list when list.All(item => item is JsonValue) => $"[{string.Join(", ", list)}]",
        JsonArray => "others",
        _ => $"\"{node}\"",
    };
}
