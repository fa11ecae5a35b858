using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Tests.Support;

/// <summary>
/// Checks a document against a JSON Schema, as far as ours goes: the package feed has no library for draft 2020-12. A keyword it
/// does not know is an error, so that nothing in a schema is silently without effect.
/// </summary>
internal static class JsonSchemaChecker
{
    /// <summary>The places at which a document does not fit a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="node">The document.</param>
    /// <param name="path">The document's own place.</param>
    internal static IEnumerable<string> Misfits(JsonObject schema, JsonNode? node, string path = "") =>
        schema.SelectMany(keyword => Misfits(keyword.Key, keyword.Value!, schema, node, path));

    private static IEnumerable<string> Misfits(string keyword, JsonNode argument, JsonObject schema, JsonNode? node, string path) => keyword switch
    {
        "$schema" or "$comment" or "title" or "description" => [],
        "type" => That(IsOf(argument.GetValue<string>(), node), path, keyword),
        "enum" => That(argument.AsArray().Any(item => JsonNode.DeepEquals(item, node)), path, keyword),
        "pattern" => That(!IsOf("string", node) || Regex.IsMatch(node!.GetValue<string>(), argument.GetValue<string>(), RegexOptions.ECMAScript), path, keyword),
        "anyOf" => That(argument.AsArray().Any(one => !Misfits(one!.AsObject(), node, path).Any()), path, keyword),
        "required" => argument.AsArray().SelectMany(key => That(node is not JsonObject map || map.ContainsKey(key!.GetValue<string>()), path, $"required {key}")),
        "properties" => Entries(node).SelectMany(entry => argument[entry.Key] is JsonObject property ? Misfits(property, entry.Value, $"{path}/{entry.Key}") : []),
        "propertyNames" => Entries(node).SelectMany(entry => Misfits(argument.AsObject(), JsonValue.Create(entry.Key), $"{path}/{entry.Key}")),
        "additionalProperties" when argument is JsonValue => Others(schema, node).SelectMany(entry => That(false, $"{path}/{entry.Key}", keyword)),
        "additionalProperties" => Others(schema, node).SelectMany(entry => Misfits(argument.AsObject(), entry.Value, $"{path}/{entry.Key}")),
        "items" => (node as JsonArray ?? []).Index().SelectMany(item => Misfits(argument.AsObject(), item.Item, $"{path}/{item.Index}")),
        _ => throw new NotSupportedException($"the keyword {keyword} at {path}; teach it to {nameof(JsonSchemaChecker)}"),
    };

    private static IEnumerable<string> That(bool fits, string path, string keyword) => fits ? [] : [$"{path}: {keyword}"];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Entries(JsonNode? node) => node as JsonObject ?? [];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Others(JsonObject schema, JsonNode? node) =>
        Entries(node).Where(entry => schema["properties"]?[entry.Key] is null);

    private static bool IsOf(string type, JsonNode? node) => (type, node?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => decimal.TryParse(node!.ToJsonString(), out var number) && decimal.IsInteger(number),
        _ => false,
    };
}
