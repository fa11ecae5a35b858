using System.Text.Json.Nodes;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>The functions of CloudFormation's templates.</summary>
internal static class Expression
{
    internal static JsonObject Ref(string name) => new() { ["Ref"] = name };

    internal static JsonObject GetAtt(string resource, string attribute) => new() { ["Fn::GetAtt"] = new JsonArray(resource, attribute) };

    internal static JsonObject Sub(string text) => new() { ["Fn::Sub"] = text };

    /// <summary>Joins values.</summary>
    /// <param name="separator">What stands between them.</param>
    /// <param name="parts">Texts and functions.</param>
    internal static JsonNode Join(string separator, IReadOnlyList<JsonNode?> parts) =>
        separator.Length == 0 && parts.Count == 1 ? parts[0]! : new JsonObject { ["Fn::Join"] = new JsonArray(separator, new JsonArray([.. parts])) };

    /// <summary>Whether an object with a key would be read as a function.</summary>
    internal static bool IsFunction(string key) => key == "Ref" || key.StartsWith("Fn::", StringComparison.Ordinal);

    /// <summary>Whether text would be replaced by a value of Systems Manager or Secrets Manager.</summary>
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html (not read; general knowledge)
    internal static bool IsDynamic(string text) => text.Contains("{{resolve:", StringComparison.Ordinal);
}
