using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Infra.Model.Settings;

/// <summary>
/// Reads a settings document into sealed records, strictly: an unknown, missing, null, duplicate or mistyped key is a finding.
/// All findings are reported together, where the serializer would stop at the first, with what validation finds in the rest.
/// </summary>
public sealed class SettingsDocument
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, JsonPropertyInfo>> Known = new();

    private readonly List<Finding> _findings = [];
    private readonly List<string> _unreadable = [];
    private readonly int _variant;

    private SettingsDocument(int variant) => _variant = variant;

    /// <summary>Reads a document.</summary>
    /// <typeparam name="T">The record the document describes.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="validate">Everything that is wrong with a record.</param>
    /// <returns>The record.</returns>
    /// <exception cref="UserException">The document is not JSON, does not fit <typeparamref name="T"/>, or is not valid; everything that is wrong is reported.</exception>
    public static T Read<T>(string json, Func<T, IEnumerable<Finding>> validate)
    {
        using var document = Parse(json);
        var reader = new SettingsDocument(variant: 0);
        var readable = reader.Readable<T>(document);
        if (reader._findings.Count == 0)
            return validate(readable).ToList() is { Count: > 0 } findings ? throw new UserException(findings) : readable;

        // What is found whatever sample takes the place of the unreadable does not follow from the sample.
        var elsewhere = Enumerable.Range(1, SettingsSample.Variants - 1)
            .Aggregate(validate(readable), (found, variant) => found.Intersect(validate(new SettingsDocument(variant).Readable<T>(document))))
            .Where(finding => !reader._unreadable.Any(path => path.Length == 0 || finding.Path == path || finding.Path!.StartsWith($"{path}.", StringComparison.Ordinal) || finding.Path.StartsWith($"{path}[", StringComparison.Ordinal)));
        throw new UserException([.. reader._findings, .. elsewhere]);
    }

    private T Readable<T>(JsonDocument document) => Check(document.RootElement, typeof(T), path: "", isRequired: true).Deserialize<T>(ValueJson.Options)!;

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new UserException([new Finding("", $"no JSON document ({exception.Message})", "write a map of settings")]);
        }
    }

    // Each check returns what can be read of the element, with samples for what cannot.
    private JsonNode Check(JsonElement element, Type type, string path, bool isRequired = false)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var info = ValueJson.Options.GetTypeInfo(type);

        return (info.Kind, element.ValueKind) switch
        {
            (_, JsonValueKind.Null) when !isRequired => Unreadable(type, path, "no value", "write one, or remove the key"),
            (JsonTypeInfoKind.Object, JsonValueKind.Object) => CheckRecord(element, info, path),
            (JsonTypeInfoKind.Object, JsonValueKind.String) when ShorthandAttribute.Of(info) is { } setting => new JsonObject { [setting.Name] = Check(element, setting.PropertyType, path) },
            (JsonTypeInfoKind.Object, _) => Unreadable(type, path, Quote(element), $"write a map with the keys {Names(info)}"),
            (JsonTypeInfoKind.Dictionary, JsonValueKind.Object) => CheckMap(element, info, path),
            (JsonTypeInfoKind.Dictionary, _) => Unreadable(type, path, Quote(element), "write a map"),
            (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) => new JsonArray([.. element.EnumerateArray().Index().Select(item => Check(item.Item, info.ElementType!, $"{path}[{item.Index}]"))]),
            (JsonTypeInfoKind.Enumerable, _) => Unreadable(type, path, Quote(element), "write a list"),
            _ => SettingsScalar.Problem(type, element) is { } problem ? Unreadable(type, path, Quote(element), problem)
                : element.ValueKind == JsonValueKind.Object ? JsonObject.Create(element)! : JsonValue.Create(element)!,
        };
    }

    private JsonObject CheckRecord(JsonElement element, JsonTypeInfo info, string path)
    {
        var known = Known.GetOrAdd(info.Type, _ => info.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal));
        var record = new JsonObject();
        foreach (var (name, value) in WithoutRepeated(element, path))
        {
            if (known.TryGetValue(name, out var property))
            {
                record[name] = Check(value, property.PropertyType, NodePath.Plain(path, name), property.IsRequired);
                continue;
            }

            // What is meant by a key that is misspelt is not its default.
            Report(NodePath.Plain(path, name), $"an unknown key \"{name}\"", Suggest(name, known.Keys));
            if (Spelling.Nearest(name, known.Keys) is { } meant && !element.TryGetProperty(meant, out _)) record[meant] = Sample(known[meant].PropertyType, NodePath.Plain(path, meant));
        }

        foreach (var property in info.Properties.Where(property => property.IsRequired && !element.TryGetProperty(property.Name, out _)))
            record[property.Name] = Unreadable(property.PropertyType, NodePath.Plain(path, property.Name), $"no key \"{property.Name}\"", "add it");

        return record;
    }

    private JsonObject CheckMap(JsonElement element, JsonTypeInfo info, string path)
    {
        var map = new JsonObject();
        foreach (var (name, value) in WithoutRepeated(element, path))
        {
            var problem = SettingsScalar.Problem(info.KeyType!, JsonSerializer.SerializeToElement(name));
            if (problem is not null) Report(NodePath.Plain(path, name), $"the key \"{name}\"", problem);

            map[problem is null ? name : SettingsSample.Text(info.KeyType!, _variant)] = Check(value, info.ElementType!, NodePath.Plain(path, name));
        }

        return map;
    }

    private JsonNode Unreadable(Type type, string path, string found, string remedy)
    {
        Report(path, found, remedy);
        return Sample(type, path);
    }

    private JsonNode Sample(Type type, string path)
    {
        _unreadable.Add(path);
        return SettingsSample.Of(type, _variant);
    }

    private IEnumerable<(string Name, JsonElement Value)> WithoutRepeated(JsonElement element, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (seen.Add(property.Name))
                yield return (property.Name, property.Value);
            else
                Report(NodePath.Plain(path, property.Name), $"the key \"{property.Name}\" again", "keep one of them");
        }
    }

    private void Report(string path, string found, string remedy) => _findings.Add(new Finding(path, found, remedy));

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
