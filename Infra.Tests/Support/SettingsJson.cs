using System.Text.Json.Nodes;

namespace Infra.Tests.Support;

/// <summary>Changes settings documents by path, as findings name places.</summary>
internal static class SettingsJson
{
    /// <summary>A document with changes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="changes">
    /// Places, such as <c>pools.general.generations[0].stage</c>, each with its new content as JSON; without content the key or
    /// item goes. A list grows by the index after its last.
    /// </param>
    internal static string With(string document, params (string Path, string? Json)[] changes)
    {
        var root = JsonNode.Parse(document)!;
        foreach (var (path, json) in changes)
        {
            var (owner, key) = Find(root, path);
            if (owner is JsonObject map)
                Set(map, key, json);
            else
                Set(owner.AsArray(), int.Parse(key), json);
        }

        return root.ToJsonString();
    }

    // A key may contain dots, so the longest key that fits is taken.
    private static (JsonNode Owner, string Key) Find(JsonNode node, string path)
    {
        while (true)
        {
            var (key, rest) = Split(node, path);
            if (rest.Length == 0) return (node, key);

            (node, path) = ((node is JsonArray list ? list[int.Parse(key)] : node[key]) ?? throw new ArgumentException($"found nothing at {path}"), rest);
        }
    }

    private static (string Key, string After) Split(JsonNode node, string path)
    {
        if (path[0] == '[') return (path[1..path.IndexOf(']', StringComparison.Ordinal)], path[(path.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.'));

        var known = node.AsObject().Select(entry => entry.Key).Where(key => path.StartsWith(key, StringComparison.Ordinal)).MaxBy(key => key.Length);
        var end = known is not null && (path.Length == known.Length || path[known.Length] is '.' or '[') ? known.Length : path.Length;
        return (path[..end], path[end..].TrimStart('.'));
    }

    private static void Set(JsonObject owner, string key, string? json)
    {
        if (json is null)
            owner.Remove(key);
        else
            owner[key] = JsonNode.Parse(json);
    }

    private static void Set(JsonArray owner, int index, string? json)
    {
        if (index == owner.Count)
            owner.Add(JsonNode.Parse(json!));
        else if (json is null)
            owner.RemoveAt(index);
        else
            owner[index] = JsonNode.Parse(json);
    }
}
