namespace Infra.Cli.Rehearsal;

/// <summary>What Terraform is about to do to one resource, as <c>terraform show -json</c> says of a plan.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Type">Its type.</param>
/// <param name="Actions">What is done, in order: <c>create</c>, <c>update</c>, <c>delete</c>.</param>
/// <param name="Before">What it is; <see langword="null"/> if it is not there.</param>
/// <param name="After">What it is to be; <see langword="null"/> if it is removed.</param>
internal sealed record PlannedChange(string Address, string Type, ImmutableArray<string> Actions, JsonElement? Before, JsonElement? After)
{
    internal string Effect => Actions.Length > 1 ? "replace" : Actions[0];

    /// <summary>Reads the changes of a plan.</summary>
    /// <returns>The changes of resources, without what stays as it is.</returns>
    internal static ImmutableArray<PlannedChange> Read(JsonElement plan) => !plan.TryGetProperty("resource_changes", out var changes) ? [] :
    [
        .. from change in changes.EnumerateArray()
           let read = Read(change.GetProperty("address").GetString()!, change.GetProperty("type").GetString()!, change.GetProperty("change"))
           where read.Actions is not (["no-op"] or ["read"])
           select read,
    ];

    /// <summary>The paths of the properties that differ.</summary>
    /// <returns>The paths, for example <c>scaling_config[0].min_size</c>.</returns>
    internal IEnumerable<string> Paths() => Before is { } before && After is { } after ? Differences(before, after, "") : [];

    private static PlannedChange Read(string address, string type, JsonElement change) => new(
        address,
        type,
        [.. change.GetProperty("actions").EnumerateArray().Select(action => action.GetString()!)],
        Given(change, "before"),
        Given(change, "after"));

    private static JsonElement? Given(JsonElement change, string name) =>
        change.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.Clone() : null;

    private static IEnumerable<string> Differences(JsonElement before, JsonElement after, string path) => (before.ValueKind, after.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) =>
            from name in Names(before).Union(Names(after)).Order(StringComparer.Ordinal)
            let place = NodePath.Plain(path, name)
            from difference in (before.TryGetProperty(name, out var old), after.TryGetProperty(name, out var current)) is (true, true)
                ? Differences(old, current, place)
                : [place]
            select difference,
        (JsonValueKind.Array, JsonValueKind.Array) when before.GetArrayLength() == after.GetArrayLength() =>
            before.EnumerateArray().Zip(after.EnumerateArray()).Index().SelectMany(item => Differences(item.Item.First, item.Item.Second, $"{path}[{item.Index}]")),
        _ => JsonElement.DeepEquals(before, after) ? [] : [path],
    };

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(member => member.Name);
}
