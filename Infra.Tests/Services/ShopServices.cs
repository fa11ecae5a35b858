using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Services;
using Infra.Model.Settings;
using Infra.Model.Settings.Services;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Services;

/// <summary>An environment with a service that tests move: <c>shop/api</c>, which calls <c>shop/orders</c>.</summary>
internal static class ShopServices
{
    internal const string Image = "shop/api@sha256:";

    private const string Orders = """
        {
          "capacity": { "min": 3, "max": 4 },
          "calledBy": ["api"],
          "versions": [{ "stage": "enabled", "share": 100, "readyFor": 100, "run": { "image": "shop/orders@sha256:0000000000000000000000000000000000000000000000000000000000000000", "port": 9000, "cpuMillis": 100, "memoryMiB": 128, "health": { "ready": "/readyz", "live": "/livez" }, "preStopSeconds": 10 } }]
        }
        """;

    /// <summary>The environment with the versions of <c>shop/api</c> that a line describes.</summary>
    /// <param name="versions">Versions as <c>stage letter share/readyFor</c>, for example <c>enabled a 90/100, enabled b 10/10, test c</c>; empty for none.</param>
    /// <param name="changes">Places and their new content, see <see cref="SettingsJson"/>.</param>
    internal static EnvironmentDefinition With(string versions, params (string Path, string? Json)[] changes) =>
        new(Value.Parse<EnvironmentName>("dev"), EnvironmentSettings.Parse(Document(versions, changes)));

    /// <summary>The document of <see cref="With"/>.</summary>
    /// <param name="versions">The versions.</param>
    /// <param name="changes">Places and their new content.</param>
    internal static string Document(string versions, params (string Path, string? Json)[] changes) => SettingsJson.With(
        MinimalSettings.With(
            ("namespaces", """{ "shop": { "cpu": 40, "memoryGiB": 60, "pods": 100 } }"""),
            ("repositories", """["shop/api", "shop/orders"]"""),
            ("services", $$"""{ "shop": { "api": { "capacity": { "min": 3, "max": 10 }, "expose": { "scheme": "internetFacing", "host": "api.example.com" }, "calls": ["orders"], "versions": [{{string.Join(", ", Parts(versions).Select(Version))}}] }, "orders": {{Orders}} } }""")),
        changes);

    /// <summary>The environment with the service as a worker: without a port, and so without shares.</summary>
    /// <param name="versions">Versions as <c>stage letter</c>.</param>
    /// <param name="changes">Places and their new content.</param>
    internal static EnvironmentDefinition Worker(string versions, params (string Path, string? Json)[] changes) => With(
        versions,
        [
            ("services.shop.api.expose", null),
            .. Enumerable.Range(0, Parts(versions).Length).SelectMany(index => new (string, string?)[]
            {
                ($"services.shop.api.versions[{index}].run.port", null),
                ($"services.shop.api.versions[{index}].run.health", """{ "readyCommand": ["/bin/ready"], "liveCommand": ["/bin/live", "--now"] }"""),
            }),
            .. changes,
        ]);

    /// <summary>The service that moves.</summary>
    /// <param name="environment">The environment.</param>
    internal static DeclaredService Api(this EnvironmentDefinition environment) => environment.Settings.AllServices().First();

    /// <summary>The service that moves, as it will be declared.</summary>
    /// <param name="environment">The environment.</param>
    internal static PlannedService Planned(this EnvironmentDefinition environment) => PlannedService.Of(environment, environment.Api());

    /// <summary>The versions of the service as the line that describes them.</summary>
    /// <param name="service">The service.</param>
    internal static string Line(ServiceSettings service) => string.Join(", ", service.Versions.Select(version =>
        $"{version.Stage.ToString().ToLowerInvariant()} {$"{version.Run.Image}"[^1]}{(version.ReadyFor == 0 ? "" : $" {version.Share}/{version.ReadyFor}")}"));

    /// <summary>The plan of an environment.</summary>
    /// <param name="environment">The environment.</param>
    internal static Task<EnvironmentPlan> PlanAsync(EnvironmentDefinition environment) => PlanRecorder.RecordAsync(environment);

    /// <summary>The image of a version.</summary>
    /// <param name="letter">The version's letter.</param>
    internal static string ImageOf(string letter) => Image + string.Concat(Enumerable.Repeat(letter, 64));

    private static string[] Parts(string versions) => versions.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static string Version(string text)
    {
        var words = text.Split(' ');
        var share = words.Length > 2 ? words[2].Split('/') : ["0", "0"];
        return $$"""
            { "stage": "{{words[0]}}", "share": {{share[0]}}, "readyFor": {{share[1]}}, "run": { "image": "{{ImageOf(words[1])}}", "port": 8080, "cpuMillis": 500, "memoryMiB": 512, "health": { "ready": "/readyz", "live": "/livez" } } }
            """;
    }
}
