using System.Text.Json.Nodes;

namespace Infra.Tests.Controls;

/// <summary>One resource of a recorded plan.</summary>
/// <param name="Json">The resource, as docs/plan-format.md describes it.</param>
internal sealed record PlanFact(JsonObject Json)
{
    /// <summary>The type token.</summary>
    internal string Type => (string)Json["type"]!;

    /// <summary>Type and name.</summary>
    internal string Address => $"{Type}::{Json["name"]}";

    /// <summary>The address that a reference names; nothing when the value is no reference.</summary>
    /// <param name="reference">The value.</param>
    internal static string? Target(JsonNode? reference) => (string?)(reference as JsonObject)?["$ref"];

    /// <summary>What stands at a place: an input, or with <c>options.</c> in front an option.</summary>
    /// <param name="path">The place.</param>
    internal IReadOnlyList<JsonNode?> All(string path) => Place(path).Read(Json);

    /// <summary>The first of what stands at a place.</summary>
    /// <param name="path">The place.</param>
    internal JsonNode? One(string path) => All(path)[0];

    /// <summary>The text at a place.</summary>
    /// <param name="path">The place.</param>
    internal string? Text(string path) => FactPath.TextOf(One(path));

    /// <summary>The resource with a change.</summary>
    /// <param name="path">The place.</param>
    /// <param name="content">What stands there; without content nothing does.</param>
    internal PlanFact With(string path, JsonNode? content) => new(Place(path).Write(Json, content)!.AsObject());

    private static FactPath Place(string path) => new(path.StartsWith("options.", StringComparison.Ordinal) ? path : $"inputs.{path}");
}
