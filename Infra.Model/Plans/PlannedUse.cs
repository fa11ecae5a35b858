namespace Infra.Model.Plans;

/// <summary>One place where a resource's inputs contain a property of another.</summary>
/// <param name="Path">The place, for example <c>vpcConfig.subnetIds[0]</c>.</param>
/// <param name="Reference">What stands there.</param>
public sealed record PlannedUse(string Path, ReferenceNode Reference)
{
    /// <summary>All references in a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The references, in the order of the value.</returns>
    public static IEnumerable<PlannedUse> In(Node value) => value.Leaves(join: NodePath.Plain)
        .SelectMany(leaf => (leaf.Value is JoinNode text ? text.Parts : [leaf.Value]).OfType<ReferenceNode>().Select(reference => new PlannedUse(leaf.Path, reference)));
}
