using System.Collections.Immutable;
using System.Text.Json;

namespace Infra.Model.Rules.Facts;

/// <summary>Reads values that are written as JSON, such as the policies and settings that AWS takes as text.</summary>
public static class FactJson
{
    /// <summary>The value that text spells.</summary>
    /// <param name="fact">Text that is JSON, or the value itself, as some inputs are given either way.</param>
    /// <returns>The value, coming from whatever the text comes from; the text itself when it is no JSON, or has a key twice.</returns>
    public static Fact AsJson(this Fact fact)
    {
        if (fact is not TextFact text) return fact;

        try
        {
            using var document = JsonDocument.Parse(text.Value, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Of(document.RootElement) with { From = fact.From };
        }
        catch (JsonException)
        {
            return fact;
        }
    }

    /// <summary>A value as it stands in a document.</summary>
    /// <param name="element">The value; null is one that is not there.</param>
    /// <param name="special">What some values stand for other than themselves; nothing for those that stand for themselves.</param>
    /// <returns>The value.</returns>
    public static Fact Of(JsonElement element, Func<JsonElement, Fact?>? special = null) => special?.Invoke(element) ?? element.ValueKind switch
    {
        JsonValueKind.Object => new MapFact(element.EnumerateObject()
            .Where(entry => entry.Value.ValueKind != JsonValueKind.Null)
            .GroupBy(entry => entry.Name, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(entry => entry.Key, entry => Of(entry.Last().Value, special), StringComparer.Ordinal)),
        JsonValueKind.Array => new ListFact([.. element.EnumerateArray().Select(item => Of(item, special))]),
        JsonValueKind.String => new TextFact(element.GetString()!),
        JsonValueKind.Number => new NumberFact(element.GetDouble()),
        JsonValueKind.True => new FlagFact(true),
        JsonValueKind.False => new FlagFact(false),
        _ => MissingFact.Instance,
    };
}
