using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Tests.Controls;

/// <summary>
/// A place in a resource of a recorded plan, for example <c>vpcConfig.subnetIds[*]</c>: keys, <c>['keys that have dots']</c>,
/// indexes, <c>[*]</c> for every item, and <c>!</c> to go on inside text that is JSON.
/// </summary>
internal sealed partial class FactPath
{
    private readonly string[] _steps;

    /// <summary>Reads a path.</summary>
    /// <param name="text">The path.</param>
    internal FactPath(string text)
    {
        _steps = [.. Steps().Matches(text).Select(match => match.Value)];
        Text = text;
    }

    /// <summary>The path as it was read.</summary>
    internal string Text { get; }

    /// <summary>What stands there.</summary>
    /// <param name="root">Where the path starts.</param>
    /// <returns>One value, or one for each item; nothing stands for a value that is not there.</returns>
    internal IReadOnlyList<JsonNode?> Read(JsonNode? root) => [.. Read(root, _steps)];

    /// <summary>Puts something else there.</summary>
    /// <param name="root">Where the path starts.</param>
    /// <param name="content">What stands there from now on; without content the key or item goes.</param>
    /// <returns>A copy with the change, made where the path was not there before.</returns>
    internal JsonNode? Write(JsonNode? root, JsonNode? content) => Write(root?.DeepClone(), _steps, content);

    /// <summary>Text in which properties of other resources stand as <c>${address.property}</c>.</summary>
    /// <param name="node">Text, or text with references, as a plan has it.</param>
    /// <returns>The text; nothing when it is none.</returns>
    internal static string? TextOf(JsonNode? node) => node switch
    {
        JsonValue value => value.ToString(),
        JsonObject map when map["$join"] is JsonArray parts => string.Concat(parts.Select(TextOf)),
        JsonObject map when map["$ref"] is { } address => $"${{{address}.{map["property"]}}}",
        _ => null,
    };

    private static IEnumerable<JsonNode?> Read(JsonNode? node, ReadOnlyMemory<string> steps)
    {
        if (steps.IsEmpty) return [node];

        var (step, rest) = (steps.Span[0], steps[1..]);
        return step switch
        {
            "!" => Read(Json(node), rest),
            "[*]" => node is JsonArray { Count: > 0 } list ? list.SelectMany(item => Read(item, rest)) : [null],
            _ when Index(step) is { } index => Read(node is JsonArray items && index < items.Count ? items[index] : null, rest),
            _ => Read((node as JsonObject)?[Key(step)], rest),
        };
    }

    private static JsonNode? Write(JsonNode? node, ReadOnlyMemory<string> steps, JsonNode? content)
    {
        if (steps.IsEmpty) return content?.DeepClone();

        var (step, rest) = (steps.Span[0], steps[1..]);
        if (step == "!") return JsonValue.Create(Write(Json(node), rest, content)?.ToJsonString());
        if (step == "[*]" || Index(step) is not null) return WriteItems(node as JsonArray ?? [], Index(step), rest, content);

        var map = node as JsonObject ?? [];
        var key = Key(step);
        var member = map[key]?.DeepClone();
        map.Remove(key);
        if (Write(member, rest, content) is { } changed) map[key] = changed;
        return map;
    }

    private static JsonArray WriteItems(JsonArray list, int? only, ReadOnlyMemory<string> rest, JsonNode? content)
    {
        var items = list.Select(item => item?.DeepClone()).ToList();
        if (items.Count == 0) items.Add(null);

        return [.. items.Select((item, index) => only is null || only == index ? Write(item, rest, content) : item).Where(item => item is not null)];
    }

    private static JsonNode? Json(JsonNode? node) => TextOf(node) is { } text && text is ['{' or '[', ..] ? JsonNode.Parse(text) : null;

    private static int? Index(string step) => step[0] == '[' && int.TryParse(step.Trim('[', ']'), out var index) ? index : null;

    private static string Key(string step) => step[0] == '[' ? step[2..^2] : step;

    [GeneratedRegex(@"\['[^']*'\]|\[[0-9]+\]|\[\*\]|!|[^.\[!]+")]
    private static partial Regex Steps();
}
