namespace Infra.Cli.Export.Kops;

/// <summary>Checks objects by the fields and types of kops, which itself drops a field that it does not know without a word.</summary>
internal static class KopsFields
{
    private static readonly Lazy<Dictionary<string, PropertySchema>> Known = new(Load);

    /// <summary>What is wrong with an object.</summary>
    /// <param name="document">The object.</param>
    internal static IEnumerable<string> Faults(Node document) => document.At("kind").Text is { } kind && Known.Value.TryGetValue(kind, out var schema)
        ? Faults(schema, document.At("spec"), $"{kind}/{document.At("metadata.name").Text}: spec")
        : [$"a kind {document.At("kind").Quoted}, which is none of kops"];

    private static IEnumerable<string> Faults(PropertySchema schema, Node value, string path) => (schema.Kind, value) switch
    {
        (PropertyKind.Object, MapNode map) =>
        [
            .. schema.Required.Where(name => !map.Entries.ContainsKey(name)).Select(name => $"{path}.{name} is missing"),
            .. map.Entries.SelectMany(entry => schema.Members.TryGetValue(entry.Key, out var member) ? Faults(member, entry.Value, $"{path}.{entry.Key}") : [$"{path}.{entry.Key} is no field of kops"]),
        ],
        (PropertyKind.List, ListNode list) => list.Items.SelectMany((item, index) => Faults(schema.Item!, item, $"{path}[{index}]")),
        (PropertyKind.Map, MapNode map) => map.Entries.SelectMany(entry => Faults(schema.Item!, entry.Value, $"{path}.{entry.Key}")),
        (PropertyKind.Json, _) or (PropertyKind.String, TextNode) or (PropertyKind.Boolean, FlagNode) or (PropertyKind.Number, NumberNode) => [],
        (PropertyKind.Integer, NumberNode number) when double.IsInteger(number.Value) => [],
        _ => [$"{path} is {value.Quoted}, and kops wants a value of the kind {schema.Kind.Word()}"],
    };

    private static Dictionary<string, PropertySchema> Load()
    {
        using var stream = typeof(KopsFields).Assembly.GetManifestResourceStream("Infra.Cli.Export.Kops.kops-fields.json")!;
        using var json = JsonDocument.Parse(stream);
        return json.RootElement.GetProperty("kinds").EnumerateObject().ToDictionary(kind => kind.Name, kind => PropertySchema.Read(kind.Value), StringComparer.Ordinal);
    }
}
