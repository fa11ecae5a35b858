using System.Text.Json;

namespace Infra.Model.Trees;

/// <summary>Reads values that are written as JSON, such as the policies and settings that AWS takes as text.</summary>
public static class NodeJson
{
    /// <summary>The value that text spells.</summary>
    /// <param name="node">Text that is JSON, or the value itself, as some inputs are given either way.</param>
    /// <returns>The value, coming from whatever the text comes from; the text itself when it is no JSON, or has a key twice.</returns>
    public static Node AsJson(this Node node)
    {
        if (node.Text is not { } text) return node;

        try
        {
            return Parse(text) with { From = node.From };
        }
        catch (JsonException)
        {
            return node;
        }
    }

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="JsonException">The text is not JSON, or has a key twice.</exception>
    public static Node Parse(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return Of(document.RootElement);
    }

    /// <summary>A value as it stands in a document.</summary>
    /// <param name="element">The value; null is one that is not there.</param>
    /// <param name="special">What some values stand for other than themselves; null for those that stand for themselves.</param>
    /// <returns>The value.</returns>
    public static Node Of(JsonElement element, Func<JsonElement, Node?>? special = null) => special?.Invoke(element) ?? element.ValueKind switch
    {
        JsonValueKind.Object => Map(element, special),
        JsonValueKind.Array => new ListNode([.. element.EnumerateArray().Select(item => Of(item, special))]),
        JsonValueKind.String => new TextNode(element.GetString()!),
        JsonValueKind.Number => new NumberNode(element.GetDouble()),
        JsonValueKind.True => new FlagNode(true),
        JsonValueKind.False => new FlagNode(false),
        _ => MissingNode.Instance,
    };

    /// <summary>An object as it stands in a document.</summary>
    /// <param name="element">The object.</param>
    /// <param name="special">What some values in it stand for other than themselves; null for those that stand for themselves.</param>
    /// <returns>Its entries; of a key that is repeated, the last.</returns>
    public static MapNode Map(JsonElement element, Func<JsonElement, Node?>? special = null) => new(element.EnumerateObject()
        .Where(entry => entry.Value.ValueKind != JsonValueKind.Null)
        .GroupBy(entry => entry.Name, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(entry => entry.Key, entry => Of(entry.Last().Value, special), StringComparer.Ordinal));
}
