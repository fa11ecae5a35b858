using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Tests.Frozen;

/// <summary>
/// A resource as the engine and the cloud tell it from others. Read from the JSON of a plan, whose format is a promise, so that
/// code that is moved or renamed needs no change here.
/// </summary>
/// <param name="Urn">The URN without stack and project: the types of its parents and its own, and its name.</param>
/// <param name="Identity">The name of its parent, and the names that AWS and Kubernetes know it by.</param>
/// <param name="Options">Its options, as JSON.</param>
internal sealed record DeployedResource(string Urn, string Identity, string Options)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The resources of a plan, in ordinal order.</summary>
    /// <param name="json">What <c>plan --json</c> prints.</param>
    internal static IReadOnlyList<DeployedResource> In(string json)
    {
        var resources = JsonNode.Parse(json)!["resources"]!.AsArray().Select(node => node!.AsObject()).ToDictionary(node => $"{node["type"]}::{node["name"]}");

        return
        [
            .. resources.Values
                .Select(resource => new DeployedResource(
                    $"{Types(resource, resources)}::{resource["name"]}",
                    string.Join(' ', Names(resource, resources).Prepend($"parent={Parent(resource, resources)?["name"] ?? "-"}")),
                    resource["options"]!.ToJsonString(Json)))
                .OrderBy(resource => resource.Urn, StringComparer.Ordinal),
        ];
    }

    private static JsonObject? Parent(JsonObject resource, Dictionary<string, JsonObject> resources) =>
        resource["parent"] is { } parent ? resources[$"{parent}"] : null;

    private static string Types(JsonObject resource, Dictionary<string, JsonObject> resources) =>
        Parent(resource, resources) is { } parent ? $"{Types(parent, resources)}${resource["type"]}" : $"{resource["type"]}";

    private static IEnumerable<string> Names(JsonObject resource, Dictionary<string, JsonObject> resources) =>
        from inputs in (JsonNode?[])[resource["inputs"], resource["inputs"]!["metadata"]]
        where inputs is JsonObject
        from input in inputs.AsObject()
        where input.Key is "name" or "namespace" or "bucket" || input.Key.EndsWith("Name", StringComparison.Ordinal)
        let text = Text(input.Value, resources)
        where text is not null
        select $"{input.Key}={text}";

    // A name that only AWS makes, such as that of an Auto Scaling group, is null.
    private static string? Text(JsonNode? value, Dictionary<string, JsonObject> resources) => value switch
    {
        JsonObject map when map["$ref"] is { } address => Text(
            $"{map["property"]}".Split('.').Aggregate(resources[$"{address}"]["inputs"], (node, key) => (node as JsonObject)?[key]),
            resources),
        JsonObject map when map["$join"] is JsonArray parts =>
            parts.Select(part => Text(part, resources)).ToList() is var texts && texts.Contains(null) ? null : string.Concat(texts),
        JsonValue text => $"{text}",
        _ => null,
    };
}
