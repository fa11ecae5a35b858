using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Infra.Model.Trees;
using Infra.Model.Values;

namespace Infra.Model.Settings;

/// <summary>
/// Reads a settings document into sealed records, strictly: an unknown, missing, null, duplicate or mistyped key is a finding.
/// All findings are reported together, where the serializer would stop at the first.
/// </summary>
public sealed class SettingsDocument
{
    private readonly List<Finding> _findings = [];

    private SettingsDocument()
    {
    }

    /// <summary>Reads a document.</summary>
    /// <typeparam name="T">The record the document describes.</typeparam>
    /// <param name="json">The document.</param>
    /// <returns>The record.</returns>
    /// <exception cref="SettingsException">The document is not JSON, or does not fit <typeparamref name="T"/>.</exception>
    public static T Read<T>(string json)
    {
        using var document = Parse(json);
        var reader = new SettingsDocument();
        reader.Check(document.RootElement, typeof(T), path: "", isRequired: true);
        if (reader._findings.Count > 0) throw new SettingsException(reader._findings);

        return document.Deserialize<T>(ValueJson.Options)!;
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new SettingsException([new Finding("", $"found no JSON document ({exception.Message}); write a map of settings")]);
        }
    }

    private void Check(JsonElement element, Type type, string path, bool isRequired = false)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var info = ValueJson.Options.GetTypeInfo(type);

        if (element.ValueKind == JsonValueKind.Null && !isRequired)
            Report(path, "found no value; write one, or remove the key");
        else if (info.Kind == JsonTypeInfoKind.Object)
            CheckRecord(element, info, path);
        else if (info.Kind == JsonTypeInfoKind.Dictionary)
            CheckMap(element, info, path);
        else if (info.Kind == JsonTypeInfoKind.Enumerable)
            CheckList(element, info, path);
        else
            CheckScalar(element, type, path);
    }

    private void CheckRecord(JsonElement element, JsonTypeInfo info, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report(path, $"found {Quote(element)}; write a map with the keys {Names(info)}");
            return;
        }

        var known = info.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var (name, value) in WithoutRepeated(element, path))
        {
            if (known.TryGetValue(name, out var property))
                Check(value, property.PropertyType, NodePath.Plain(path, name), property.IsRequired);
            else
                Report(NodePath.Plain(path, name), $"found an unknown key \"{name}\"; {Suggest(name, known.Keys)}");
        }

        foreach (var property in info.Properties.Where(property => property.IsRequired && !element.TryGetProperty(property.Name, out _)))
            Report(NodePath.Plain(path, property.Name), $"found no key \"{property.Name}\"; add it");
    }

    private void CheckMap(JsonElement element, JsonTypeInfo info, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report(path, $"found {Quote(element)}; write a map");
            return;
        }

        foreach (var (name, value) in WithoutRepeated(element, path))
        {
            if (SettingsScalar.Problem(info.KeyType!, JsonSerializer.SerializeToElement(name)) is { } problem)
                Report(NodePath.Plain(path, name), $"found the key \"{name}\"; {problem}");

            Check(value, info.ElementType!, NodePath.Plain(path, name));
        }
    }

    private void CheckList(JsonElement element, JsonTypeInfo info, string path)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Report(path, $"found {Quote(element)}; write a list");
            return;
        }

        foreach (var (index, item) in element.EnumerateArray().Index())
            Check(item, info.ElementType!, $"{path}[{index}]");
    }

    private void CheckScalar(JsonElement element, Type type, string path)
    {
        if (SettingsScalar.Problem(type, element) is { } problem) Report(path, $"found {Quote(element)}; {problem}");
    }

    private IEnumerable<(string Name, JsonElement Value)> WithoutRepeated(JsonElement element, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (seen.Add(property.Name))
                yield return (property.Name, property.Value);
            else
                Report(NodePath.Plain(path, property.Name), $"found the key \"{property.Name}\" again; keep one of them");
        }
    }

    private void Report(string path, string message) => _findings.Add(new Finding(path, message));

    private static string Suggest(string name, IEnumerable<string> known) =>
        Spelling.Nearest(name, known) is { } nearest
            ? $"write \"{nearest}\""
            : $"the keys here are {string.Join(", ", known.Order(StringComparer.Ordinal))}";

    private static string Names(JsonTypeInfo info) => string.Join(", ", info.Properties.Select(property => property.Name));

    private static string Quote(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => "no value",
        JsonValueKind.Object => "a map",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"\"{element.GetString()}\"",
        _ => element.GetRawText(),
    };
}
