namespace Infra.Model.Changes;

/// <summary>Takes the inputs of a resource apart into single values, so that two revisions can be laid side by side.</summary>
public static class FlatValue
{
    /// <summary>The single values of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The values by path. An empty list or map has none: to the providers it is the same as no list or map.</returns>
    public static ImmutableSortedDictionary<string, string> Of(Node value) => value.Leaves(join: NodePath.Plain).ToImmutableSortedDictionary(
        leaf => leaf.Path,
        leaf => leaf.Value is ReferenceNode reference ? reference.Placeholder : leaf.Value.Text ?? leaf.Value.Quoted,
        StringComparer.Ordinal);
}
