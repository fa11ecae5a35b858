using System.Text.Json.Nodes;
using Infra.Cli.Export.Kubernetes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.Terraform;

/// <summary>Writes what the stack tells the outside, and the files for the cluster that Terraform fills in.</summary>
internal sealed class OutputBlocks(EnvironmentPlan plan, ReferenceExpression references, ExportProblems problems)
{
    internal bool UsesKubeconfig { get; private set; }

    internal JsonObject Write(IEnumerable<KubernetesFile> kubernetes)
    {
        var blocks = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in plan.Outputs.Entries)
        {
            var block = new JsonObject { ["value"] = Value(value, name) };
            if (plan.SecretOutputs.Contains(name)) block["sensitive"] = true;
            if (!blocks.TryAdd(TerraformText.Identifier(SnakeCase.Of(name)), block)) problems.AddOutput(name, "a second output that Terraform would give this name", "rename one of them");
        }

        foreach (var file in kubernetes.Where(file => !file.Variables.IsEmpty)) blocks[TerraformTemplate.OutputName(file)] = TerraformTemplate.Output(file, references, problems);

        return new JsonObject(blocks);
    }

    private JsonNode? Value(Node value, string path) => value switch
    {
        FlagNode flag => JsonValue.Create(flag.Value),
        NumberNode number => JsonValue.Create(number.Value),
        ListNode list => new JsonArray([.. list.Items.Index().Select(item => Value(item.Item, $"{path}[{item.Index}]"))]),
        MapNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(TerraformText.Literal(entry.Key), Value(entry.Value, NodePath.Plain(path, entry.Key))))),
        _ => JsonValue.Create(Text(value, path)),
    };

    private string Text(Node value, string path)
    {
        if (value is JoinNode template) return string.Concat(template.Parts.Select(part => Text(part, path)));
        if (value is TextNode text) return TerraformText.Literal(text.Value);

        if (value is not ReferenceNode reference)
        {
            var unknown = (value as UnknownNode)?.Problem ?? new Finding("", $"{value.Quoted}, which cannot be exported", "declare the value");
            problems.AddOutput(path, unknown.Found, unknown.Remedy);
            return "";
        }

        if (references.Of(reference, out var problem) is not { } expression)
        {
            problems.AddOutput(path, problem.Found, problem.Remedy);
            return "";
        }

        UsesKubeconfig |= expression == KubeconfigLocal.Expression;
        return TerraformText.Embedded(expression);
    }
}
