using System.Text.Json.Nodes;
using Infra.Model.Plans;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>What a stack refuses to change: no replacement of what has to live on, no edit of a launch template, no removal of servers that take load.</summary>
internal static class StackPolicy
{
    private static readonly string[] NeverReplaced =
    [
        .. ResourceTypes.All.Select(type => ResourceTypes.CloudFormationOf(type.Token)).OfType<CloudFormationType>()
            .Where(type => type.IsNeverReplaced).Select(type => type.Name!).Order(StringComparer.Ordinal),
    ];

    /// <summary>Writes the policy of a stack.</summary>
    /// <param name="enabled">The logical ids of what may not be removed.</param>
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/protect-stack-resources.html (from a copy of 2023-12)
    internal static JsonObject Of(IEnumerable<string> enabled) => new()
    {
        ["Statement"] = new JsonArray(
        [
            Statement("Allow", "Update:*", ["*"]),
            Statement("Deny", "Update:Replace", ["*"], NeverReplaced),
            Statement("Deny", "Update:Modify", ["*"], ResourceTypes.CloudFormationOf(ResourceTypes.LaunchTemplate)!.Name!),
            .. enabled.Order(StringComparer.Ordinal).Select(id => $"LogicalResourceId/{id}").ToArray() is { Length: > 0 } kept ? [Statement("Deny", "Update:Delete", kept)] : (JsonNode[])[],
        ]),
    };

    /// <summary>The resources of generations that take load.</summary>
    internal static IEnumerable<ResourceAddress> Enabled(EnvironmentPlan plan)
    {
        var groups = plan.Resources.Where(resource => resource.Address.Type == ResourceTypes.NodeGroup && IsEnabled(resource)).ToList();
        return groups.Select(group => group.Address)
            .Concat(groups.SelectMany(group => group.References.Select(use => use.Reference.Resource).Where(used => used.Type == ResourceTypes.LaunchTemplate)))
            .Concat(plan.Resources.Where(resource => resource.Options.Protect && resource.Address.Type is ResourceTypes.NodeGroup or ResourceTypes.LaunchTemplate).Select(resource => resource.Address))
            .Distinct();
    }

    /// <summary>Whether a node group takes load.</summary>
    /// <param name="group">The node group.</param>
    internal static bool IsEnabled(PlannedResource group) => group.Inputs.At($"labels['{NodeLabels.Stage}']").Text == StageWord.Enabled;

    private static JsonObject Statement(string effect, string action, string[] resources, params string[] types)
    {
        var statement = new JsonObject { ["Effect"] = effect, ["Action"] = action, ["Principal"] = "*", ["Resource"] = resources is [var only] ? only : new JsonArray([.. resources.Select(resource => JsonValue.Create(resource))]) };
        if (types.Length > 0) statement["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { ["ResourceType"] = new JsonArray([.. types.Select(type => JsonValue.Create(type))]) } };

        return statement;
    }
}
