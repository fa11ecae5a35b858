namespace Infra.Cli.Preflight;

/// <summary>
/// Compares a configuration with the JSON schema of an add-on, in the keywords that decide what EKS refuses: types, enumerations, keys
/// that are not there. Other keywords are not looked at, so a good answer is no proof.
/// </summary>
internal static class ConfigurationSchema
{
    /// <summary>The places that do not fit, each with the reason.</summary>
    internal static IEnumerable<string> Misfits(Node schema, Node value) => Misfits(schema, schema, value, "");

    private static IEnumerable<string> Misfits(Node root, Node schema, Node value, string path)
    {
        // What another resource decides is not known yet.
        if (value.IsComputed && value is not (MapNode or ListNode)) return [];

        if (schema.At("['$ref']").Text is { } reference) return Misfits(root, Resolve(root, reference), value, path);

        IEnumerable<Node> choices = [.. schema.At("anyOf").Items, .. schema.At("oneOf").Items];
        if (choices.Any() && choices.All(choice => Misfits(root, choice, value, path).Any())) return [$"{path}: fits none of the choices"];

        var types = schema.At("type") is ListNode list ? list.Items : [schema.At("type")];
        if (types.All(type => type.Text is { } name && !Is(name, value))) return [$"{path}: is not of the type {string.Join(" or ", types.Select(type => type.Text))}"];

        if (schema.At("enum").Items is { IsEmpty: false } values && !values.Any(one => one.Text == value.Text)) return [$"{path}: is none of {string.Join(", ", values.Select(one => one.Text))}"];

        return value switch
        {
            MapNode map => map.Entries.SelectMany(entry => Entry(root, schema, entry, path)),
            ListNode items => items.Items.Index().SelectMany(item => Misfits(root, schema.At("items"), item.Item, $"{path}[{item.Index}]")),
            _ => [],
        };
    }

    private static IEnumerable<string> Entry(Node root, Node schema, KeyValuePair<string, Node> entry, string path)
    {
        var (place, others) = (NodePath.Plain(path, entry.Key), schema.At("additionalProperties"));
        if (schema.At("properties").Entries.TryGetValue(entry.Key, out var property)) return Misfits(root, property, entry.Value, place);

        return others is FlagNode { IsTrue: false } ? [$"{place}: is no key of the schema"] : others is MapNode ? Misfits(root, others, entry.Value, place) : [];
    }

    private static Node Resolve(Node root, string reference) => reference.Split('/').Skip(1).Aggregate(root, (node, key) => node.Entries.GetValueOrDefault(key, MissingNode.Instance));

    private static bool Is(string type, Node value) => type switch
    {
        "object" => value is MapNode,
        "array" => value is ListNode,
        "string" => value is TextNode or JoinNode,
        "boolean" => value is FlagNode,
        "integer" => value is NumberNode { Number: { } number } && double.IsInteger(number),
        "number" => value is NumberNode,
        "null" => value is MissingNode,
        _ => true,
    };
}
