using Infra.Model.Plans;
using Infra.Model.Trees;

namespace Infra.Tests.Support;

/// <summary>Compares what a plan declares with what was read back from an export, value by value.</summary>
/// <param name="keyOf">The name that the export has for a key of the plan, among those that it has.</param>
internal sealed class PlanComparison(Func<string, IReadOnlyCollection<string>, string?> keyOf)
{
    /// <summary>A value in which each reference is the text that stands for it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="token">The text for a reference.</param>
    internal static Node Resolved(Node value, Func<ReferenceNode, string> token) => value switch
    {
        ReferenceNode reference => new TextNode(token(reference)),
        JoinNode join => new TextNode(string.Concat(join.Parts.Select(part => Resolved(part, token).Text))),
        _ => value.With(part => Resolved(part, token)),
    };

    /// <summary>Where two values differ.</summary>
    /// <param name="plan">What the plan declares.</param>
    /// <param name="exported">What was read back.</param>
    /// <param name="path">The place of both in the plan.</param>
    internal IEnumerable<string> Differences(Node plan, Node exported, string path) => (plan, exported) switch
    {
        (MapNode map, ListNode { Items: var tags }) when tags.All(tag => tag is MapNode { Entries.Count: 2 } && tag.At("Key") is TextNode) => Differences(map, Map(tags), path),
        (MapNode map, ListNode { Items: [var only] }) => Differences(map, only, path),
        (ListNode { Items: [var only] }, MapNode map) => Differences(only, map, path),
        (MapNode map, MapNode other) => Maps(map, other, path),
        (ListNode list, ListNode other) => list.Items.Length == other.Items.Length
            ? list.Items.Index().SelectMany(item => Differences(item.Item, other.Items[item.Index], $"{path}[{item.Index}]"))
            : [$"{path}: {list.Items.Length} items, and {other.Items.Length}"],
        (TextNode text, MapNode { Entries.Count: 1 } map) when text.AsJson() is TextNode => Differences(text, map.Entries.Values.Single(), path),
        (TextNode text, MapNode or ListNode) when text.AsJson() is var document and not TextNode => Differences(document, exported, path),
        _ when plan.Text is { } text && exported.Text == text => [],
        _ => [path],
    };

    private IEnumerable<string> Maps(MapNode map, MapNode other, string path)
    {
        var pairs = map.Entries.Select(entry => (entry.Key, entry.Value, Other: other.Entries.ContainsKey(entry.Key) ? entry.Key : keyOf(entry.Key, [.. other.Entries.Keys]))).ToList();
        return
        [
            .. pairs.SelectMany(pair => pair.Other is { } key ? Differences(pair.Value, other.Entries[key], NodePath.Plain(path, pair.Key)) : [NodePath.Plain(path, pair.Key)]),
            .. other.Entries.Keys.Except(pairs.Select(pair => pair.Other!)).Select(key => $"{NodePath.Plain(path, key)}: only in the export"),
        ];
    }

    private static MapNode Map(IEnumerable<Node> tags) => new(MapNode.Empty.Entries.AddRange(tags.Select(tag => KeyValuePair.Create(tag.At("Key").Text!, tag.At("Value")))));

    /// <summary>The plan with another value of a resource, for each value without parts, and without each input.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="resource">The resource.</param>
    internal static IEnumerable<(string Path, EnvironmentPlan Plan)> Mutations(EnvironmentPlan plan, PlannedResource resource)
    {
        foreach (var (path, _) in resource.Inputs.Leaves())
            yield return (path, plan with { Resources = plan.Resources.Replace(resource, resource with { Inputs = (MapNode)Changed(resource.Inputs, "", path) }) });

        // An empty list says as little as none.
        foreach (var key in resource.Inputs.Entries.Where(input => !input.Value.IsEmpty).Select(input => input.Key))
            yield return (key, plan with { Resources = plan.Resources.Replace(resource, resource with { Inputs = new MapNode(resource.Inputs.Entries.Remove(key)) }) });
    }

    private static Node Changed(Node value, string place, string path) => value switch
    {
        ListNode list => new ListNode([.. list.Items.Select((item, index) => Changed(item, $"{place}[{index}]", path))]),
        MapNode map => new MapNode(map.Entries.SetItems(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Changed(entry.Value, NodePath.Join(place, entry.Key), path))))),
        _ when place != path => value,
        FlagNode flag => new FlagNode(!flag.Value),
        NumberNode number => new NumberNode(number.Value + 1),
        _ => new TextNode($"mutated {value.Text}"),
    };
}
