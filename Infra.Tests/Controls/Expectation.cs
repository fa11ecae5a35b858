using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Tests.Controls;

/// <summary>What a good value is.</summary>
/// <param name="Text">The same in words, after the name of the property.</param>
/// <param name="Holds">Whether a value is good; a value that is not there is nothing.</param>
/// <param name="Wrong">A value that is not good.</param>
internal sealed record Expectation(string Text, Func<JsonNode?, bool> Holds, JsonNode? Wrong)
{
    /// <summary>Whether a value that is not there is good.</summary>
    internal bool AllowsNothing => Holds(null);
}

/// <summary>The expectations that controls have.</summary>
internal static class Is
{
    internal static Expectation True { get; } = Exactly(true);

    internal static Expectation False { get; } = Exactly(false);

    /// <summary>Any value at all.</summary>
    internal static Expectation Given { get; } = new("is given", value => value is not null, null);

    /// <summary>No value, or an empty one.</summary>
    internal static Expectation Absent { get; } =
        new("is absent", value => value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 }, new JsonArray("wrong"));

    internal static Expectation Exactly(JsonNode expected) =>
        new($"is {Words(expected)}", value => JsonNode.DeepEquals(value, expected), "wrong");

    internal static Expectation AtLeast(int least) => new(
        string.Create(CultureInfo.InvariantCulture, $"is at least {least}"),
        value => Number(value) is { } number && number >= least,
        least - 1);

    internal static Expectation AtMost(int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"is at most {most}"),
        value => Number(value) is { } number && number <= most,
        most + 1);

    /// <summary>A list that has all of some items.</summary>
    internal static Expectation ListWith(params string[] items) => new(
        $"has {string.Join(", ", items)}",
        value => value is JsonArray list && items.All(item => list.Any(entry => FactPath.TextOf(entry) == item)),
        new JsonArray([.. items.Skip(1).Select(item => (JsonNode)item)]));

    /// <summary>Text of a form.</summary>
    internal static Expectation Like(string pattern, string words, string wrong = "wrong") =>
        new(words, value => FactPath.TextOf(value) is { } text && Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant), wrong);

    /// <summary>No text of a form.</summary>
    internal static Expectation Unlike(string pattern, string words, string wrong) =>
        new(words, value => value is null || (FactPath.TextOf(value) is { } text && !Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant)), wrong);

    /// <summary>A property of a resource of a type.</summary>
    internal static Expectation ReferenceTo(string type) => new(
        $"is a `{Evidence.Short(type)}`",
        value => PlanFact.Target(value)?.StartsWith($"{type}::", StringComparison.Ordinal) == true,
        "wrong");

    private static double? Number(JsonNode? value) =>
        FactPath.TextOf(value) is { } text && double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Words(JsonNode value) => value is JsonObject { Count: 0 } ? "empty" : $"`{value}`";
}
