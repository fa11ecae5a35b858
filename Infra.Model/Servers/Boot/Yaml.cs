using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Model.Servers.Boot;

/// <summary>
/// Writes maps as YAML, always the same way: one entry a line, keys in ordinal order, text in quotation marks so that no reader takes
/// it for anything else.
/// </summary>
public static class Yaml
{
    /// <summary>Writes a map.</summary>
    /// <param name="content">The map. Its keys are words.</param>
    /// <returns>The document, without an end.</returns>
    public static string Write(JsonObject content)
    {
        var text = new StringBuilder();
        WriteMap(text, content, indent: "");
        return text.ToString();
    }

    private static void WriteMap(StringBuilder text, JsonObject map, string indent)
    {
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append(indent).Append(key).Append(':');
            WriteValue(text, value, indent);
        }
    }

    private static void WriteValue(StringBuilder text, JsonNode? value, string indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                text.Append('\n');
                WriteMap(text, map, indent + "  ");
                break;
            case JsonArray { Count: > 0 } list:
                text.Append('\n');
                foreach (var item in list) text.Append(indent).Append("  - ").Append(Scalar(item)).Append('\n');
                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    // What JSON writes for a scalar, an empty map or an empty list is YAML too.
    private static string Scalar(JsonNode? value) => value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 }
        ? throw new NotSupportedException("a list of maps or of lists has no place in user data")
        : value?.ToJsonString(Readable) ?? "null";

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
