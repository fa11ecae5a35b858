using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Infra.Model.Settings;

namespace Infra.Tests.Support;

/// <summary>A setting, with all that a test may write there into <see cref="WholeSettings"/> and still have good settings.</summary>
/// <param name="Place">The setting: the first item or entry of a list or map.</param>
/// <param name="Effect">What its change means for servers.</param>
/// <param name="Values">Its values, each as the changes that bring it about.</param>
internal sealed record SettingMutation(string Place, SettingEffect Effect, Gen<(string Path, string? Json)[]> Values)
{
    private const string Service = "services.shop.api";
    private const string Server = "pools.general.generations[0].server";

    /// <summary>A way to change every setting, by the examples that it is declared with.</summary>
    internal static IReadOnlyList<SettingMutation> All { get; } =
    [
        .. from place in SettingPlace.All
           where place.IsLeaf
           from declaration in new[] { place.Declaration }.OfType<SettingAttribute>()
           select new SettingMutation(place.Path, declaration.Effect, Gen.Elements(place.Examples.Select(example => Changes(place.Path, example)))),
    ];

    /// <summary>Every setting with each of its examples, as a document.</summary>
    internal static IEnumerable<(string Place, string Document)> Documents =>
        from place in SettingPlace.All
        where place.IsLeaf
        from example in place.Examples
        select (place.Path, Document(Changes(place.Path, example)));

    /// <summary>The document with a value written into it.</summary>
    /// <param name="value">One of <see cref="Values"/>.</param>
    internal static string Document((string Path, string? Json)[] value) =>
        SettingsJson.With(Base, [.. value]);

    // Two entries, so that the first may be in any stage; room on the disk for any number of operations.
    private static string Base { get; } = SettingsJson.With(
        WholeSettings.Json,
        ($"{Server}.disk", """{ "sizeGiB": 50, "throughputMiBps": 250, "iops": 4000 }"""),
        ("pools.general.generations[1]", """
            { "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["c7g.large"], "disk": { "sizeGiB": 40 } } }
            """));

    // The zones and the certificate are where the region is, the boundary is in the account of the roles, an image is of one of the
    // repositories, and blocks for pods have parts for the first four indexes.
    private static (string Path, string? Json)[] Changes(string path, object example) =>
    [
        (path, JsonSerializer.Serialize(example)),
        .. path == "account" ? [("permissionsBoundary", $"\"arn:aws:iam::{example}:policy/boundary\"")] : Array.Empty<(string, string?)>(),
        .. path == "region" ? [("network.zones", $$"""{ "{{example}}a": 0, "{{example}}b": 1, "{{example}}c": 2 }""")] : Array.Empty<(string, string?)>(),
        .. path == "region" ? [($"{Service}.expose.certificate", $"\"arn:aws:acm:{example}:111111111111:certificate/0a1b2c3d\"")] : Array.Empty<(string, string?)>(),
        .. path == "repositories[0].name" ? [($"{Service}.versions[0].run.image", $"\"{example}@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"")] : Array.Empty<(string, string?)>(),
        // What speaks gRPC is asked for its health by a method.
        .. path == $"{Service}.versions[0].run.protocol" && example is "grpc" ? [($"{Service}.versions[0].run.health", """{ "ready": "/grpc.health.v1.Health/Check" }""")] : Array.Empty<(string, string?)>(),
        .. path.StartsWith("network.zones.", StringComparison.Ordinal) ? [("network.pods", null)] : Array.Empty<(string, string?)>(),
    ];
}
