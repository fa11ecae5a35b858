using System.Text.Json.Nodes;

namespace Infra.Cli.Export.Terraform;

/// <summary>Writes the inputs of one resource by the schema of its type in Terraform.</summary>
internal sealed class ResourceBody(ResourceAddress resource, ReferenceExpression references, ExportProblems problems)
{
    private readonly ImmutableArray<Omission>.Builder _omissions = ImmutableArray.CreateBuilder<Omission>();

    private readonly HashSet<ResourceAddress> _uses = [];

    internal ImmutableArray<Omission> Omissions => _omissions.ToImmutable();

    /// <summary>The resources that its expressions name.</summary>
    internal IReadOnlyCollection<ResourceAddress> Uses => _uses;

    /// <summary>Writes inputs.</summary>
    /// <param name="block">The schema of the resource or block.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="path">Their place in the resource.</param>
    /// <returns>The body. What cannot be written is noted as a problem and left out.</returns>
    internal JsonObject Write(SchemaBlock block, MapNode inputs, string path = "")
    {
        var body = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (key, value) in inputs.Entries)
        {
            var place = NodePath.Plain(path, key);
            if (PropertyName.Find(key, name => block.Attributes.ContainsKey(name) || block.Blocks.ContainsKey(name)) is not { } name)
                Unknown(block, key, value, place);
            else if (block.Blocks.TryGetValue(name, out var nested))
                body[name] = Nested(nested, value, place);
            else
                body[name] = Value(block.Attributes[name], value, place);
        }

        foreach (var name in block.Required.Where(name => !body.ContainsKey(name)))
            Problem(path.Length == 0 ? name : $"{path}.{name}", $"no argument, and {ProviderFacts.Source} {ProviderFacts.Version} requires one", "declare it");

        return new JsonObject(body);
    }

    /// <summary>Writes a value.</summary>
    /// <param name="type">Its type in Terraform.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Its place in the resource.</param>
    /// <returns>The value; <see langword="null"/> if it does not fit, which is noted as a problem.</returns>
    internal JsonNode? Value(SchemaType type, Node value, string path) => (type.Kind, value) switch
    {
        (_, UnknownNode { Problem: { } problem }) => Problem(path, problem.Found, problem.Remedy),
        (SchemaKind.List or SchemaKind.Set, ListNode list) => new JsonArray([.. list.Items.Index().Select(item => Value(type.Element!, item.Item, $"{path}[{item.Index}]"))]),
        (SchemaKind.Map, MapNode map) => new JsonObject(map.Entries.Select(entry =>
            KeyValuePair.Create(TerraformText.Literal(entry.Key), Value(type.Element!, entry.Value, NodePath.Plain(path, entry.Key))))),
        (SchemaKind.Single, FlagNode flag) => JsonValue.Create(flag.Value),
        (SchemaKind.Single, NumberNode number) => double.IsInteger(number.Value) ? JsonValue.Create((long)number.Value) : JsonValue.Create(number.Value),
        (SchemaKind.Single, TextNode or ReferenceNode or JoinNode) => JsonValue.Create(Text(value, path)),
        _ => Misplaced(type, path),
    };

    private JsonNode? Nested(SchemaBlock block, Node value, string path) => value switch
    {
        UnknownNode { Problem: { } problem } => Problem(path, problem.Found, problem.Remedy),
        MapNode map => Write(block, map, path),
        ListNode list when list.Items.All(item => item is MapNode) && (!block.IsSingle || list.Items.Length <= 1) =>
            new JsonArray([.. list.Items.Index().Select(item => Write(block, (MapNode)item.Item, $"{path}[{item.Index}]"))]),
        ReferenceNode or JoinNode => Problem(path, "a reference where Terraform has a block, which no expression can replace", "declare the block's properties"),
        _ => Problem(path, $"a value that does not fit the block of {ProviderFacts.Source} {ProviderFacts.Version}", $"declare {(block.IsSingle ? "one" : "a list")} of its kind"),
    };

    private string Text(Node value, string path)
    {
        switch (value)
        {
            case TextNode text:
                return TerraformText.Literal(text.Value);
            case ReferenceNode reference:
                if (references.Of(reference, out var problem) is { } expression)
                {
                    if (references.Has(reference.Resource)) _uses.Add(reference.Resource);
                    return TerraformText.Embedded(expression);
                }

                Problem(path, problem.Found, problem.Remedy);
                return "";
            default:
                return string.Concat(((JoinNode)value).Parts.Select(part => Text(part, path)));
        }
    }

    private void Unknown(SchemaBlock block, string key, Node value, string path)
    {
        var type = ResourceTypes.Of(resource.Type);
        var missing = type?.MissingInTerraform.FirstOrDefault(missing => missing.Path == path);
        if (missing?.Default is { } initial && value is FlagNode flag && flag.Value == initial) return;

        if (missing is not null)
            _omissions.Add(new Omission(resource, path, missing.Loss));
        else if (PropertyName.Find(key, block.ReadOnly.ContainsKey) is { } name)
            Problem(path, $"a property that only the provider sets ({type?.Terraform}.{name})", "leave it out");
        else
            Problem(path, $"a property that {ProviderFacts.Source} {ProviderFacts.Version} does not have for {type?.Terraform}", "leave it out, write how Pulumi renamed it in Infra.Cli/Export/Terraform/PropertyName.cs, or say in Infra.Model/Resources what is lost without it");
    }

    private JsonNode? Misplaced(SchemaType type, string path) =>
        Problem(path, $"a value that is no {type.Kind.Word()}, as {ProviderFacts.Source} {ProviderFacts.Version} wants here", "declare one");

    private JsonNode? Problem(string path, string found, string? remedy)
    {
        problems.Add(resource, path, found, remedy);
        return null;
    }
}
