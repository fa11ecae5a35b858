using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Model.Servers.Boot;

/// <summary>
/// Writes maps as TOML, always the same way: a table for each map, keys in ordinal order. It writes no more of TOML than EKS is known
/// to merge: bare keys, whole numbers, truth values, and text without quotation marks or backslashes.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html#launch-template-user-data (at 4d52b4d),
/// read 2026-11-22.
/// </remarks>
public static partial class Toml
{
    /// <summary>Writes a map.</summary>
    /// <param name="content">The map.</param>
    /// <returns>The document.</returns>
    /// <exception cref="NotSupportedException">There is something in it that EKS could not merge.</exception>
    public static string Write(JsonObject content)
    {
        var text = new StringBuilder();
        WriteTable(text, "", content);
        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, string path, JsonObject table)
    {
        var entries = table.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToLookup(entry => entry.Value is JsonObject);
        if (entries[false].Any())
        {
            if (text.Length > 0) text.Append('\n');
            if (path.Length > 0) text.Append('[').Append(path).Append("]\n");
            foreach (var (key, value) in entries[false]) text.Append(Key(key)).Append(" = ").Append(Scalar(value)).Append('\n');
        }

        foreach (var (key, value) in entries[true])
            WriteTable(text, path.Length == 0 ? Key(key) : $"{path}.{Key(key)}", value!.AsObject());
    }

    private static string Key(string key) => BareKey().IsMatch(key) ? key : throw new NotSupportedException($"\"{key}\" is no bare key of TOML");

    private static string Scalar(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String when PlainText().IsMatch(value.GetValue<string>()) => $"\"{value.GetValue<string>()}\"",
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        _ => throw new NotSupportedException($"{value?.ToJsonString() ?? "null"} has no place in user data"),
    };

    [GeneratedRegex(@"\A[A-Za-z0-9_-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex BareKey();

    [GeneratedRegex(@"\A[ !#-\[\]-~]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainText();
}
