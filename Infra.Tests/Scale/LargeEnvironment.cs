using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Tests.Support;

namespace Infra.Tests.Scale;

/// <summary>An environment of many servers in forty pools and three zones, whose pods have addresses of 100.64.0.0/10.</summary>
internal static class LargeEnvironment
{
    internal const int Pools = 40;

    /// <summary>The stack file.</summary>
    /// <param name="servers">The servers, a multiple of forty.</param>
    /// <param name="blocks">The blocks for pods.</param>
    /// <param name="changes">Places of the settings and their new content.</param>
    internal static string StackFile(int servers, int blocks, params (string Path, string? Json)[] changes)
    {
        var json = MinimalSettings.With(
        [
            ("network.zones", """{ "eu-central-1a": 0, "eu-central-1b": 1, "eu-central-1c": 2 }"""),
            ("network.nat", "\"perZone\""),
            ("controlPlane.privateAccess", """["10.10.0.0/16"]"""),
            ("network.pods", $$"""{ "cidrs": [{{string.Join(", ", Enumerable.Range(64, blocks).Select(second => $"\"100.{second.ToString(CultureInfo.InvariantCulture)}.0.0/16\""))}}] }"""),
            ("pools", $"{{ {string.Join(", ", Enumerable.Range(0, Pools).Select(pool => Pool(pool, servers / Pools)))} }}"),
            .. changes,
        ]);

        return $"config:\n  infra:environment: {JsonNode.Parse(json)!.ToJsonString()}\n";
    }

    private static string Pool(int pool, int servers) => $$"""
        "p{{pool}}": {
          "capacity": { "min": 3, "max": {{servers}} },
          "generations": [
            { "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 } } }
          ]
        }
        """;
}
