using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>Writes values of a resource by CloudFormation's schema of its type.</summary>
/// <param name="resource">The resource.</param>
/// <param name="text">The expression for text; notes what it cannot write, by its place.</param>
/// <param name="problems">Where to note what cannot be written.</param>
internal sealed partial class PropertyWriter(ResourceAddress resource, Func<Node, string, JsonNode?> text, ExportProblems problems)
{
    // Of the private use area: they stand for references while a document is read.
    private const char Start = '\uE000';
    private const char End = '\uE001';

    /// <summary>Writes a value.</summary>
    /// <param name="schema">What the property holds.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Its place in the plan.</param>
    /// <returns>The value; <see langword="null"/> if it does not fit, which is noted as a problem.</returns>
    internal JsonNode? Value(PropertySchema schema, Node value, string path) => (schema.Kind, value) switch
    {
        (_, UnknownNode { Problem: { } problem }) => Problem(path, problem.Found, problem.Remedy),
        (PropertyKind.List, MapNode tags) when schema.IsTags => new JsonArray([.. tags.Entries.Select(tag => new JsonObject
        {
            ["Key"] = tag.Key,
            ["Value"] = Value(schema.Item!.Members["Value"], tag.Value, NodePath.Plain(path, tag.Key)),
        })]),
        (PropertyKind.Object, MapNode map) => Object(schema, map, path),
        (PropertyKind.Object, ListNode { Items: [MapNode only] }) => Object(schema, only, $"{path}[0]"),
        (PropertyKind.Object, TextNode or ReferenceNode or JoinNode) when schema.Members.Count == 1 =>
            new JsonObject { [schema.Members.Single().Key] = Value(schema.Members.Single().Value, value, path) },
        (PropertyKind.List, ListNode list) => new JsonArray([.. list.Items.Index().Select(item => Value(schema.Item!, item.Item, $"{path}[{item.Index}]"))]),
        (PropertyKind.List, MapNode) => new JsonArray(Value(schema.Item!, value, path)),
        (PropertyKind.Map, MapNode map) => new JsonObject(map.Entries.Select(entry =>
            KeyValuePair.Create(Key(entry.Key, path), Value(schema.Item!, entry.Value, NodePath.Plain(path, entry.Key))))),
        (PropertyKind.Json, TextNode or JoinNode or ReferenceNode) => Document(value, path),
        (PropertyKind.Boolean, FlagNode or TextNode { Value: "true" or "false" }) => JsonValue.Create(value.IsTrue),
        (PropertyKind.Integer or PropertyKind.Number, NumberNode or TextNode) when value.Number is { } number =>
            double.IsInteger(number) ? JsonValue.Create((long)number) : JsonValue.Create(number),
        (not (PropertyKind.List or PropertyKind.Map or PropertyKind.Object), ReferenceNode) => text(value, path),
        (PropertyKind.String, JoinNode) => text(value, path),
        (PropertyKind.String, TextNode or NumberNode or FlagNode) when schema.Values.IsEmpty || schema.Values.Contains($"{value.Text}") => text(value, path),
        _ => Problem(path, $"a value that is no {schema.Kind.Word()}{(schema.Values.IsEmpty ? "" : $" of {string.Join(", ", schema.Values)}")}, as CloudFormation wants here", "declare one"),
    };

    private JsonObject Object(PropertySchema schema, MapNode map, string path)
    {
        var body = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            var (name, place) = (LogicalIds.Pascal(key), NodePath.Plain(path, key));
            if (schema.Members.TryGetValue(name, out var member)) body[name] = Value(member, value, place);
            else Unknown(place);
        }

        foreach (var name in schema.Required.Where(name => !body.ContainsKey(name))) Missing($"{path}.{name}");

        return new JsonObject(body);
    }

    internal void Unknown(string path) => Problem(path, "a property that CloudFormation does not have", "leave it out, map it in Infra.Model/Resources/ResourceTypes.CloudFormation.cs, or say there what is lost without it");

    internal void Missing(string path) => Problem(path, "no property, and CloudFormation requires one", "declare it");

    // Text becomes a document, in which a reference stands in the place of the text that it is.
    private JsonNode? Document(Node value, string path)
    {
        var parts = value is JoinNode join ? join.Parts : [value];
        var written = string.Concat(parts.Select((part, index) => part is ReferenceNode ? $"{Start}{index.ToString(CultureInfo.InvariantCulture)}{End}" : part.Text));
        try
        {
            using var document = JsonDocument.Parse(written);
            return Copy(document.RootElement);
        }
        catch (JsonException)
        {
            return Problem(path, "text that is no JSON", "write a document");
        }

        JsonNode? Copy(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => new JsonObject(element.EnumerateObject().Select(member => KeyValuePair.Create(Key(member.Name, path), Copy(member.Value)))),
            JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Copy)]),
            JsonValueKind.String => Text(element.GetString()!),
            _ => JsonNode.Parse(element.GetRawText()),
        };

        JsonNode? Text(string content)
        {
            var pieces = Piece().Matches(content)
                .Select(piece => piece.Groups["index"].Success ? parts[int.Parse(piece.Groups["index"].ValueSpan, CultureInfo.InvariantCulture)] : new TextNode(piece.Value))
                .ToList();
            return text(pieces.Count switch { 0 => new TextNode(""), 1 => pieces[0], _ => new JoinNode([.. pieces]) }, path);
        }
    }

    private string Key(string key, string path)
    {
        if (Expression.IsFunction(key)) Problem(path, $"the key \"{key}\", which CloudFormation reads as a function", "write another");

        return key;
    }

    internal JsonNode? Problem(string path, string found, string? remedy)
    {
        problems.Add(resource, path, found, remedy);
        return null;
    }

    [GeneratedRegex("\uE000(?<index>[0-9]+)\uE001|[^\uE000]+", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Piece();
}
