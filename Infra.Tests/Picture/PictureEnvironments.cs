using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Cli.Picture;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Picture;

/// <summary>Environments that are hard to draw.</summary>
internal static class PictureEnvironments
{
    /// <summary>The text of the file that <c>picture</c> writes.</summary>
    /// <param name="environment">The environment.</param>
    internal static string Draw(EnvironmentDefinition environment) => EnvironmentPicture.Write(EnvironmentPicture.Draw(environment, PictureStyle.Text));

    /// <summary>Six zones, every stage, shares, long host names, and several networks that may come in.</summary>
    internal static string Six { get; } = MinimalSettings.With(
        ("network.zones", """{ "eu-central-1a": 0, "eu-central-1b": 1, "eu-central-1c": 2, "eu-central-1d": 3, "eu-central-1e": 4, "eu-central-1f": 5 }"""),
        ("network.endpoints", """["ecrApi", "ecrDkr", "sts", "ec2", "eks", "eksAuth", "autoscaling", "elasticLoadBalancing", "logs", "kms"]"""),
        ("controlPlane.publicAccess", """["203.0.113.0/24", "198.51.100.0/24", "192.0.2.16/28", "192.0.2.128/25", "192.0.2.64/28"]"""),
        ("controlPlane.privateAccess", """["10.10.0.0/16", "192.168.7.0/24"]"""),
        ("pools", $$"""
            {
              "general": { "capacity": { "min": 3, "max": 30 }, "generations": [{{Generation("draining", "2026-08", "m7g.large")}}, {{Generation("enabled", "2026-09", "m7g.large")}}, {{Generation("test", "2026-10", "m8g.large")}}] },
              "data": { "spread": "perZone", "capacity": { "min": 1, "max": 4 }, "generations": [{{Generation("enabled", "2026-10", "m8g.large")}}] }
            }
            """),
        ("namespaces", """{ "shop": { "cpu": 200, "memoryGiB": 400, "pods": 800 }, "billing": { "cpu": 20, "memoryGiB": 40, "pods": 80 } }"""),
        ("repositories", """["shop/api", "billing/run"]"""),
        ("services", $$"""
            {
              "shop": { "api": { "capacity": { "min": 3, "max": 30 }, "expose": { "scheme": "internetFacing", "host": "a-rather-long-name-of-a-host.api.shop.example.com", "path": "/orders" }, "versions": [
                { "stage": "draining", "readyFor": 100, "run": {{Run("shop/api", 'a')}} },
                { "stage": "enabled", "share": 90, "readyFor": 100, "run": {{Run("shop/api", 'b')}} },
                { "stage": "enabled", "share": 10, "readyFor": 100, "run": {{Run("shop/api", 'c')}} },
                { "stage": "test", "run": {{Run("shop/api", 'd')}} }] } },
              "billing": { "run": { "capacity": { "min": 3, "max": 10 }, "versions": [{ "stage": "enabled", "share": 100, "readyFor": 100, "run": {{Run("billing/run", 'e')}} }] } }
            }
            """));

    /// <summary>Forty pools in two zones, blocks for pods, and no NAT gateway.</summary>
    internal static string Forty { get; } = MinimalSettings.With(
        ("network.nat", "\"none\""),
        ("network.endpoints", """["ecrApi", "ecrDkr", "sts", "ec2", "eks", "eksAuth", "autoscaling", "elasticLoadBalancing"]"""),
        ("network.pods", """{ "cidrs": ["100.64.0.0/16", "100.65.0.0/16", "100.66.0.0/16", "100.67.0.0/16", "100.68.0.0/16"] }"""),
        ("pools", $"{{ {string.Join(", ", Enumerable.Range(0, 40).Select(Pool))} }}"));

    /// <summary>An environment of settings.</summary>
    /// <param name="json">The settings.</param>
    internal static EnvironmentDefinition Of(string json) => new(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(json));

    /// <summary>The settings as a stack file.</summary>
    /// <param name="json">The settings.</param>
    internal static string StackFile(string json) => $"config:\n  infra:environment: {JsonNode.Parse(json)!.ToJsonString()}\n";

    private static string Pool(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        "pool-{{number}}": { "capacity": { "min": 3, "max": 6 }, "generations": [{{Generation("enabled", "2026-10", "m7g.large")}}] }
        """);

    private static string Generation(string stage, string release, string type) => $$"""
        { "stage": "{{stage}}", "server": { "release": "{{release}}", "operatingSystem": "bottlerocket", "instanceTypes": ["{{type}}", "m6g.large", "r6g.large"], "disk": { "sizeGiB": 50 } } }
        """;

    private static string Run(string repository, char digit) => $$"""
        { "image": "{{repository}}@sha256:{{new string(digit, 64)}}", "port": 8080, "cpuMillis": 500, "memoryMiB": 512, "health": { "ready": "/readyz", "live": "/livez" } }
        """;
}
