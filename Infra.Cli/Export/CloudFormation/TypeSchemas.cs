using System.Text;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>
/// What CloudFormation's schemas say of the types that are exported. The table is taken from the data of cfn-lint by <c>./infractl export
/// cloudformation-schema</c> and is never edited by hand.
/// </summary>
internal static class TypeSchemas
{
    internal const string Path = "Infra.Cli/Export/CloudFormation/type-schema.json";

    internal const string NestedStack = "AWS::CloudFormation::Stack";

    private static readonly Lazy<ImmutableSortedDictionary<string, TypeSchema>> Known = new(Load);

    /// <summary>The types by name.</summary>
    internal static ImmutableSortedDictionary<string, TypeSchema> All => Known.Value;

    /// <summary>The names of the types that are exported.</summary>
    internal static IEnumerable<string> Exported => ResourceTypes.All
        .Select(type => ResourceTypes.CloudFormationOf(type.Token))
        .SelectMany(type => (string?[])[type?.Name, type?.Companion?.Name])
        .OfType<string>()
        .Append(NestedStack)
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>Takes the table from schemas.</summary>
    /// <param name="source">Where they are from.</param>
    /// <param name="schemaOf">The schema of a type; <see langword="null"/> if there is none.</param>
    /// <returns>The table's text.</returns>
    /// <exception cref="UserException">A type has no schema.</exception>
    internal static string Extract(string source, Func<string, JsonElement?> schemaOf)
    {
        var types = Exported.Select(name => (Name: name, Schema: schemaOf(name))).ToList();
        var missing = types.Where(type => type.Schema is null).ToList();
        if (missing.Count > 0) throw new UserException(missing.Select(type => new Finding(null, $"no {type.Name} in {source}", "correct the type's name in Infra.Model/Resources/ResourceTypes.CloudFormation.cs")));

        using var stream = new MemoryStream();
        using (var writer = JsonText.To(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("source", source);
            writer.WriteStartObject("types");
            foreach (var (name, schema) in types) Extract(writer, name, schema!.Value);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return $"{Encoding.UTF8.GetString(stream.ToArray())}\n";
    }

    private static void Extract(Utf8JsonWriter writer, string name, JsonElement schema)
    {
        writer.WriteStartObject(name);
        foreach (var (key, member) in (ReadOnlySpan<(string, string)>)[("required", "required"), ("createOnly", "createOnlyProperties"), ("readOnly", "readOnlyProperties")])
        {
            var names = Names(schema, member);
            if (names.Length == 0) continue;

            writer.WritePropertyName(key);
            writer.WriteRawValue(JsonSerializer.Serialize(names));
        }

        writer.WriteStartObject("properties");
        foreach (var property in schema.GetProperty("properties").EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(property.Name);
            writer.WriteRawValue(JsonSerializer.Serialize(Compact(property.Value, schema)));
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string[] Names(JsonElement schema, string member) => schema.TryGetProperty(member, out var names)
        ? [.. names.EnumerateArray().Select(name => name.GetString()!.Replace("/properties/", "", StringComparison.Ordinal).Replace('/', '.')).Order(StringComparer.Ordinal)]
        : [];

    // A kind by its name, or the only member says what it is.
    private static object Compact(JsonElement property, JsonElement schema)
    {
        if (property.TryGetProperty("$ref", out var reference)) return Compact(schema.GetProperty("definitions").GetProperty(reference.GetString()!.Split('/')[^1]), schema);

        if (property.TryGetProperty("properties", out var members))
        {
            var compact = members.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).ToDictionary(member => member.Name, member => Compact(member.Value, schema));
            var required = Names(property, "required");
            return required.Length == 0 ? new { properties = compact } : new { required, properties = compact };
        }

        if (property.TryGetProperty("items", out var item)) return new { list = Compact(item, schema) };
        if (property.TryGetProperty("patternProperties", out var entries)) return new { map = Compact(entries.EnumerateObject().First().Value, schema) };
        if (!property.TryGetProperty("type", out var type) || type.ValueKind == JsonValueKind.Array || type.GetString() is "object" or "array") return "json";
        if (type.GetString() == "string" && property.TryGetProperty("enum", out var values)) return new { @enum = values.EnumerateArray().Select(value => value.GetString()) };

        return type.GetString()!;
    }

    private static ImmutableSortedDictionary<string, TypeSchema> Load()
    {
        using var stream = typeof(TypeSchemas).Assembly.GetManifestResourceStream("Infra.Cli.Export.CloudFormation.type-schema.json")!;
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.GetProperty("types").EnumerateObject().ToImmutableSortedDictionary(type => type.Name, type => TypeSchema.Read(type.Value), StringComparer.Ordinal);
    }
}
