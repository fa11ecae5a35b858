using System.Text.Json.Nodes;
using Infra.Cli.Export;
using Infra.Cli.Export.CloudFormation;

namespace Infra.Tests.Export.CloudFormation;

/// <summary>What waits for what in the templates of an export, a resource in a nested stack for whatever the stack waits for.</summary>
internal sealed class TemplateGraph
{
    private readonly Dictionary<string, HashSet<string>> _next = new(StringComparer.Ordinal);

    internal TemplateGraph(ExportedFiles export)
    {
        Templates = export.Files.Where(file => CloudFormationExport.IsTemplate(file.Key)).ToDictionary(file => file.Key, file => JsonNode.Parse(file.Value)!.AsObject());
        foreach (var (path, template) in Templates)
        {
            var stack = path == CloudFormationExport.Template ? null : Templates[CloudFormationExport.Template]["Resources"]!.AsObject()
                .Single(resource => resource.Value!.ToJsonString().Contains($"\"{path}\"", StringComparison.Ordinal)).Key;
            foreach (var (id, resource) in template["Resources"]!.AsObject())
            {
                foreach (var needed in Named(resource!).Concat(resource!["DependsOn"]?.AsArray().Select(needed => (string)needed!) ?? [])) Edges(id).Add(needed);
                if (stack is null) continue;

                // Whoever waits for the stack waits for what is in it.
                Edges(id).Add($"start of {stack}");
                Edges(stack).Add(id);
            }
        }

        foreach (var (id, next) in _next.Where(edge => edge.Key.EndsWith("Stack", StringComparison.Ordinal)).ToList())
            _next[$"start of {id}"] = [.. next.Where(needed => Templates[CloudFormationExport.Template]["Resources"]!.AsObject().ContainsKey(needed))];
    }

    internal Dictionary<string, JsonObject> Templates { get; }

    /// <summary>Whether a resource is made after another.</summary>
    /// <param name="id">The resource.</param>
    /// <param name="earlier">The other.</param>
    internal bool Follows(string id, string earlier) => Reached(id).Contains(earlier);

    /// <summary>The logical ids that a value names by Ref, GetAtt and Sub.</summary>
    /// <param name="value">The value.</param>
    internal static IEnumerable<string> Named(JsonNode value) => value switch
    {
        JsonObject { Count: 1 } map when map.First() is { Key: "Ref" } reference => [(string)reference.Value!],
        JsonObject { Count: 1 } map when map.First() is { Key: "Fn::GetAtt" } attribute => [(string)attribute.Value![0]!],
        JsonObject { Count: 1 } map when map.First() is { Key: "Fn::Sub" } text => [.. ((string)text.Value!).Split("${").Skip(1).Select(piece => piece.Split('}')[0]).Where(name => !name.Contains(':', StringComparison.Ordinal))],
        JsonObject map => map.SelectMany(entry => entry.Value is null ? [] : Named(entry.Value)),
        JsonArray list => list.SelectMany(item => item is null ? [] : Named(item)),
        _ => [],
    };

    private HashSet<string> Edges(string id)
    {
        if (!_next.TryGetValue(id, out var known)) _next[id] = known = new HashSet<string>(StringComparer.Ordinal);

        return known;
    }

    private HashSet<string> Reached(string id)
    {
        var (reached, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([id]));
        while (open.TryPop(out var next))
        {
            foreach (var needed in _next.GetValueOrDefault(next) ?? []) if (reached.Add(needed)) open.Push(needed);
        }

        return reached;
    }
}
