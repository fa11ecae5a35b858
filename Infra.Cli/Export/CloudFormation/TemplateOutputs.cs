using System.Text.Json.Nodes;
using Infra.Cli.Export.Kubernetes;
using Infra.Model.Plans;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>Writes what the stack tells the outside, and what the manifests need of it. An output of CloudFormation is text.</summary>
internal sealed class TemplateOutputs(EnvironmentPlan plan, TemplateReferences references, ExportProblems problems)
{
    /// <summary>The name of the output with the value of a variable.</summary>
    /// <param name="variable">The variable of a manifest.</param>
    internal static string Name(string variable) => $"Kubernetes{LogicalIds.Pascal(variable)}";

    internal JsonObject Write(IEnumerable<KubernetesFile> kubernetes)
    {
        var outputs = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in plan.Outputs.Entries) Add(LogicalIds.Pascal(name), name, value);
        foreach (var (name, reference) in kubernetes.SelectMany(file => file.Variables).DistinctBy(variable => variable.Key)) Add(Name(name), name, reference);

        return new JsonObject(outputs);

        void Add(string name, string path, Node value)
        {
            if (value is MapNode map)
            {
                foreach (var (key, entry) in map.Entries) Add($"{name}{LogicalIds.Pascal(key)}", NodePath.Plain(path, key), entry);
            }
            else if (!IsKubeconfig(value) && Text(value, path) is { } text && !outputs.TryAdd(name, new JsonObject { ["Value"] = text }))
            {
                problems.AddOutput(path, $"a second output that CloudFormation would call {name}", "rename one of them");
            }
        }
    }

    // aws eks update-kubeconfig writes one.
    private static bool IsKubeconfig(Node value) => value is ReferenceNode { Resource.Type: ResourceTypes.ClusterComponent };

    private JsonNode? Text(Node value, string path)
    {
        if (value is ListNode list) return Expression.Join(",", [.. list.Items.Select((item, index) => Text(item, $"{path}[{index}]"))]);

        var text = references.Text(value, null, _ => { }, out var problem);
        if (text is null) problems.AddOutput(path, problem.Found, problem.Remedy);

        return text;
    }
}
