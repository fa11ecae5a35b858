using System.Text.Json.Nodes;

namespace Infra.Model.Parity;

/// <summary>Something in which an environment is not as the reference.</summary>
/// <param name="Fact">The path of a setting, or a type of resources with the path of a property.</param>
/// <param name="Found">What the environment has, in words.</param>
/// <param name="Reference">What the reference has, in words.</param>
public sealed record Difference(string Fact, string Found, string Reference)
{
    private const string Nothing = "no value";

    /// <summary>What differs between an environment and the reference.</summary>
    /// <param name="environment">What the environment is, as <see cref="EnvironmentFacts"/> gives it.</param>
    /// <param name="reference">What the reference is.</param>
    /// <returns>The differences, by path: what only one of the two has is one difference, however much is below it.</returns>
    public static IEnumerable<Difference> Between(JsonObject environment, JsonObject reference) => Between(environment, reference, "");

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
        JsonObject => "a value",
        JsonArray list when list.All(item => item is JsonValue) => $"[{string.Join(", ", list)}]",
        JsonArray => "others",
        _ => $"\"{node}\"",
    };
}
