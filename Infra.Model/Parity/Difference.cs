namespace Infra.Model.Parity;

/// <summary>Something in which an environment is not as the reference.</summary>
/// <param name="Fact">The path of a setting, or a type of resources with the path of a property.</param>
/// <param name="Found">What the environment has, in words.</param>
/// <param name="Reference">What the reference has, in words.</param>
public sealed record Difference(string Fact, string Found, string Reference)
{
    private const string Nothing = "no value";

    /// <summary>What differs between an environment and the reference.</summary>
    /// <param name="environment">What the environment is, as <see cref="EnvironmentFacts"/> gives it.</param>
    /// <param name="reference">What the reference is.</param>
    /// <param name="path">Where both are; empty for the whole.</param>
    /// <returns>The differences, by path: what only one of the two has is one difference, however much is below it.</returns>
    public static IEnumerable<Difference> Between(Node environment, Node reference, string path = "") => (environment, reference) switch
    {
        (MapNode map, MapNode other) =>
            from key in map.Entries.Keys.Union(other.Entries.Keys).Order(StringComparer.Ordinal)
            from difference in Between(map.Entry(key), other.Entry(key), NodePath.Plain(path, key))
            select difference,
        _ when Words(environment) == Words(reference) && environment.Leaves().Where(IsThere).SequenceEqual(reference.Leaves().Where(IsThere)) => [],
        _ => [new Difference(path, Words(environment), Words(reference))],
    };

    // A setting that is not written and an empty list mean the same.
    private static bool IsThere((string Path, Node Value) leaf) => leaf.Value is not MissingNode;

    private static string Words(Node node) => node switch
    {
        MissingNode or ListNode { IsEmpty: true } => Nothing,
        MapNode => "a value",
        ListNode list when list.Items.All(item => item.Text is not null) => $"[{string.Join(", ", list.Items.Select(item => item.Text))}]",
        ListNode => "others",
        _ => $"\"{node.Text}\"",
    };
}
