using Infra.Model.Plans;

namespace Infra.Cli.Plan;

/// <summary>The inputs of a resource that a reader of a plan looks for first.</summary>
internal static class PlanHighlights
{
    /// <summary>The inputs that matter.</summary>
    /// <returns>Name and value of each that it has; a property of another resource by that resource's name.</returns>
    internal static IEnumerable<string> Of(PlannedResource resource) =>
        from path in ResourceTypes.Of(resource.Address.Type)?.Highlights ?? []
        let value = resource.Inputs.At(path)
        where value is not MissingNode
        select $"{NodePath.Steps(path).Last()} {Text(value)}";

    private static string Text(Node value) => value switch
    {
        ReferenceNode reference => reference.Resource.Name,
        JoinNode join => string.Concat(join.Parts.Select(Text)),
        ListNode list => string.Join(", ", list.Items.Select(Text)),
        _ => value.Text ?? "…",
    };
}
