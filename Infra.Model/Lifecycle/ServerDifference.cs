using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Lifecycle;

/// <summary>The difference of two servers in the words of the command that adds the second beside the first.</summary>
internal static class ServerDifference
{
    /// <summary>The options of <c>rollout ENV POOL test</c>.</summary>
    /// <param name="before">The servers as they are.</param>
    /// <param name="after">The servers as they are to be.</param>
    /// <returns>For example <c>--release 2026-10 --set disk.sizeGiB=100</c>; the form of it where no option says the difference.</returns>
    internal static string Options(ServerSettings before, ServerSettings after)
    {
        var options = Of("", Json(before), Json(after)).ToList();
        return options.Count == 0 ? "--set KEY=VALUE" : string.Join(' ', options);
    }

    private static IEnumerable<string> Of(string path, JsonObject before, JsonObject after) =>
        from entry in after
        where !JsonNode.DeepEquals(before[entry.Key], entry.Value)
        let name = path.Length == 0 ? entry.Key : $"{path}.{entry.Key}"
        from option in entry.Value is JsonObject map ? Of(name, before[entry.Key] as JsonObject ?? [], map) : entry.Value is null ? [] : [Option(name, entry.Value)]
        select option;

    // What has a space or a bracket in it is quoted, for the shell.
    private static string Option(string name, JsonNode value)
    {
        if (name == "release") return $"--release {value}";

        var text = value switch
        {
            JsonArray list when list.All(item => item is JsonValue) => $"[{string.Join(",", list)}]",
            JsonArray list => list.ToJsonString(),
            _ => value.ToString(),
        };
        return text.All(character => char.IsAsciiLetterOrDigit(character) || "[],.-_/".Contains(character)) ? $"--set {name}={text}" : $"--set '{name}={text}'";
    }

    private static JsonObject Json(ServerSettings server) => JsonSerializer.SerializeToNode(server, ValueJson.Options)!.AsObject();
}
