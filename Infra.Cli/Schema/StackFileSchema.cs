using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace Infra.Cli.Schema;

/// <summary>
/// The JSON Schema of a stack file, from the types that read it and the documentation of their sources. It knows every rule about
/// a single value or key; what depends on several, or on numbers' bounds, is <c>./infractl check</c>'s.
/// </summary>
internal static class StackFileSchema
{
    /// <summary>Where the schema stands in the repository, which is what stack files refer to.</summary>
    public const string Path = "docs/stack-file.schema.json";

    /// <summary>Writes the schema.</summary>
    /// <returns>The text of the file at <see cref="Path"/>.</returns>
    public static string Write() => JsonText.File(Schema());

    private static JsonObject Schema() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$comment"] = "Written by ./infractl schema from the types in Infra.Model/Settings; never edited by hand.",
        ["title"] = "The stack file of an environment",
        ["description"] = "Pulumi.<name>.yaml: the settings of this program under infra:environment, beside what Pulumi itself keeps there.",
        ["type"] = "object",
        ["required"] = new JsonArray("config"),
        ["properties"] = new JsonObject
        {
            ["config"] = new JsonObject
            {
                ["description"] = "The configuration of the stack; keys of other programs and providers may stand beside ours.",
                ["type"] = "object",
                ["required"] = new JsonArray($"infra:{EnvironmentSettings.ConfigKey}"),
                ["properties"] = new JsonObject { [$"infra:{EnvironmentSettings.ConfigKey}"] = SettingsSchema() },
            },
        },
    };

    private static JsonNode SettingsSchema()
    {
        var documentation = XmlDocumentation.Of(typeof(EnvironmentSettings).Assembly);

        var exported = ValueJson.Options.GetJsonSchemaAsNode(
            typeof(EnvironmentSettings),
            new JsonSchemaExporterOptions
            {
                TreatNullObliviousAsNonNullable = true,
                TransformSchemaNode = (context, schema) => Describe(context, schema, documentation),
            });
        return Whole(exported, exported);
    }

    // The exporter refers to a record that it has met before by its place from its own root, which is not that of the file. So the record
    // stands in the place of the reference.
    private static JsonNode Whole(JsonNode node, JsonNode root)
    {
        if (node is JsonArray list) return new JsonArray([.. list.Select(item => Whole(item!, root))]);
        if (node is not JsonObject map) return node.DeepClone();

        var whole = map["$ref"] is { } reference ? (JsonObject)Whole(At(root, reference.ToString()), root) : [];
        foreach (var (key, value) in map.Where(entry => entry.Key != "$ref")) whole[key] = value is null ? null : Whole(value, root);

        return whole;
    }

    private static JsonNode At(JsonNode root, string reference) => reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(root, (node, step) => node[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]!);

    private static JsonObject Describe(JsonSchemaExporterContext context, JsonNode exported, XmlDocumentation documentation)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var schema = SettingsSchemaOf(type, context.TypeInfo, exported);
        var text = string.Join(
            " ",
            new[] { Purpose(context, type, documentation), Values(type, documentation), schema["description"]?.ToString() }.OfType<string>());
        schema.Remove("description");
        if (text.Length > 0) schema.Insert(0, "description", text);

        return schema;
    }

    private static JsonObject SettingsSchemaOf(Type type, JsonTypeInfo info, JsonNode exported)
    {
        if (IsValue(type)) return TextOf(type);
        if (type.IsEnum) return new JsonObject { ["type"] = "string", ["enum"] = exported["enum"]!.DeepClone() };

        var schema = (JsonObject)exported.DeepClone();
        // The exporter allows null wherever C# does; in a stack file, what is not set is not written.
        if (schema["type"] is JsonArray types) schema["type"] = types.Select(name => name!.ToString()).First(name => name != "null");
        if (info.Kind == JsonTypeInfoKind.Dictionary && IsValue(info.KeyType!)) schema["propertyNames"] = TextOf(info.KeyType!);
        schema.Remove("default");

        // The exporter leaves out what it knows nothing about, which is what has a converter of its own.
        if (info.ElementType is { } element && IsValue(element))
            schema[info.Kind == JsonTypeInfoKind.Dictionary ? "additionalProperties" : "items"] = TextOf(element);

        if (info.Kind == JsonTypeInfoKind.Enumerable && ShorthandAttribute.Of(ValueJson.Options.GetTypeInfo(info.ElementType!)) is { } setting)
            schema["items"] = new JsonObject { ["anyOf"] = new JsonArray(TextOf(setting.PropertyType), schema["items"]!.DeepClone()) };

        return schema;
    }

    private static JsonObject TextOf(Type value)
    {
        var schema = new JsonObject { ["description"] = Expectation(value), ["type"] = ValueConverterFactory.IsMap(value) ? "object" : "string" };
        if (ValueConverterFactory.Shape(value) is { } shape) schema["pattern"] = $"^(?:{shape})$";

        return schema;
    }

    private static string? Purpose(JsonSchemaExporterContext context, Type type, XmlDocumentation documentation) =>
        context.PropertyInfo is { AttributeProvider: PropertyInfo property }
            ? documentation.Summary(property.DeclaringType!, 'P', property.Name)
            : context.Path.IsEmpty ? documentation.Summary(type) : null;

    private static string? Values(Type type, XmlDocumentation documentation) => type.IsEnum
        ? string.Join(" ", Enum.GetNames(type).Zip(EnumWords.Of(type), (name, word) => $"{word}: {documentation.Summary(type, 'F', name)}"))
        : null;

    private static string Expectation(Type value) => $"Write {ValueConverterFactory.Expected(value)}.";

    private static bool IsValue(Type type) => new ValueConverterFactory().CanConvert(type);
}
