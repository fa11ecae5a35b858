namespace Infra.Cli.Export.CloudFormation;

/// <summary>Judges a change set of CloudFormation: what a stack policy cannot refuse.</summary>
internal static class ChangeSetCheck
{
    private const string Rollout = "declare a new generation with ./infractl rollout, and export again";

    private static readonly string NodeGroup = ResourceTypes.CloudFormationOf(ResourceTypes.NodeGroup)!.Name!;
    private static readonly string LaunchTemplate = ResourceTypes.CloudFormationOf(ResourceTypes.LaunchTemplate)!.Name!;

    // The properties of a node group that a stage, a pool's bounds and the costs decide.
    private static readonly ImmutableHashSet<string> InPlace =
        [.. ResourceTypes.Of(ResourceTypes.NodeGroup)!.AllowedInPlace!.Select(property => LogicalIds.Pascal(property.Split('.')[0]))];

    private static readonly ImmutableHashSet<string> NeverReplaced =
        [.. ResourceTypes.All.Select(type => ResourceTypes.CloudFormationOf(type.Token)).OfType<CloudFormationType>().Where(type => type.IsNeverReplaced).Select(type => type.Name!)];

    private static readonly ImmutableHashSet<string> Retained =
        [.. ResourceTypes.All.Where(type => ResourceTypes.IsRetained(type.Token)).Select(type => ResourceTypes.CloudFormationOf(type.Token)!.Name!)];

    /// <summary>Judges a change set.</summary>
    /// <param name="json">What <c>aws cloudformation describe-change-set</c> prints.</param>
    /// <returns>What must not be executed.</returns>
    /// <exception cref="JsonException">It is no such document.</exception>
    internal static IEnumerable<Finding> Of(string json)
    {
        var document = NodeJson.Parse(json);
        if (document.At("Changes") is not ListNode changes) throw new JsonException("it has no Changes");
        if (document.At("NextToken") is not MissingNode) return [new Finding(null, "a part of a change set (NextToken)", "describe all of it, without --no-paginate or --max-items")];

        return changes.Items.Select(change => change.At("ResourceChange")).OfType<MapNode>().SelectMany(Of);
    }

    private static IEnumerable<Finding> Of(MapNode change)
    {
        var (id, type, action) = (change.Entry("LogicalResourceId").Text ?? "", change.Entry("ResourceType").Text ?? "", change.Entry("Action").Text);
        if (action == "Remove" && Retained.Contains(type)) yield return new Finding(id, $"that the stack gives up {type}", "restore it in the stack file");
        if (action is "Add" or "Import" or "Remove") yield break;

        if (NeverReplaced.Contains(type) && change.Entry("Replacement").Text is "True" or "Conditional")
            yield return new Finding(id, $"that {type} is replaced", type == NodeGroup ? Rollout : "restore the property in the stack file that asks for it");

        foreach (var name in Properties(change).Distinct())
        {
            if (type == LaunchTemplate || (type == NodeGroup && !InPlace.Contains(name)))
                yield return new Finding(id, $"a change of {name} of {type} in place", Rollout);
        }
    }

    // A change of the stack's tags has no property, and reaches no server.
    private static IEnumerable<string> Properties(MapNode change) => change.Entry("Details").Items
        .Select(detail => detail.At("Target"))
        .Where(target => target.At("Attribute").Text == "Properties")
        .Select(target => target.At("Name").Text ?? "an unknown property");
}
