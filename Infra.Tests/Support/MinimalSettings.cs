using System.Text.Json.Nodes;
using Infra.Settings;

namespace Infra.Tests.Support;

/// <summary>The smallest good settings document. A test says what it changes, so that it shows nothing else.</summary>
internal static class MinimalSettings
{
    internal const string Json = """
        {
          "account": "111111111111",
          "region": "eu-central-1",
          "release": "2026-10",
          "deletionProtection": false,
          "network": {
            "cidr": "10.10.0.0/16",
            "zones": { "eu-central-1a": 0, "eu-central-1b": 1 },
            "nat": "single"
          },
          "controlPlane": {},
          "pools": {
            "general": {
              "capacity": { "min": 1, "max": 5 },
              "generations": [
                {
                  "stage": "enabled",
                  "server": {
                    "release": "2026-10",
                    "operatingSystem": "bottlerocket",
                    "instanceTypes": ["m7g.large"],
                    "disk": { "sizeGiB": 50 }
                  }
                }
              ]
            }
          }
        }
        """;

    /// <summary>The settings of the document.</summary>
    internal static EnvironmentSettings Parsed => EnvironmentSettings.Parse(Json);

    /// <summary>The settings of the document with changes.</summary>
    /// <param name="changes">Places and their new content, see <see cref="With"/>.</param>
    internal static EnvironmentSettings ParsedWith(params (string Path, string? Json)[] changes) => EnvironmentSettings.Parse(With(changes));

    /// <summary>The document with changes.</summary>
    /// <param name="changes">
    /// Places, such as <c>pools.general.generations[0].stage</c>, each with its new content as JSON; without content the key or
    /// item goes. A list grows by the index after its last.
    /// </param>
    internal static string With(params (string Path, string? Json)[] changes)
    {
        JsonNode document = JsonNode.Parse(Json)!;
        foreach (var (path, json) in changes)
        {
            var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
            var owner = steps[..^1].Aggregate(document, (node, step) => Key(step) is var key && step[0] == '[' ? node[int.Parse(key)]! : node[key]!);
            Set(owner, Key(steps[^1]), json);
        }

        return document.ToJsonString();
    }

    private static string Key(string step) => step.Trim('[', ']');

    private static void Set(JsonNode owner, string key, string? json)
    {
        var content = json is null ? null : JsonNode.Parse(json);
        if (owner is JsonObject map && json is null)
            map.Remove(key);
        else if (owner is JsonObject parent)
            parent[key] = content;
        else if (owner.AsArray() is var list && int.Parse(key) is var index && index == list.Count)
            list.Add(content);
        else if (json is null)
            list.RemoveAt(index);
        else
            list[index] = content;
    }
}
