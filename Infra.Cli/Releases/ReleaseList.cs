using System.Globalization;
using System.Text.Json;
using Infra.Model.Releases;

namespace Infra.Cli.Releases;

/// <summary>Prints the releases that there are.</summary>
/// <param name="Releases">The releases, the oldest first.</param>
/// <param name="Use">Who runs them.</param>
/// <param name="AsOf">The day that days of support count from.</param>
internal sealed record ReleaseList(IReadOnlyList<PublishedRelease> Releases, ReleaseUse Use, DateOnly AsOf)
{
    /// <summary>For people.</summary>
    internal IEnumerable<string> Lines() =>
    [
        .. TextTable.Lines(
        [
            ["release", "Kubernetes", "standard support", "from", "control planes", "servers"],
            .. Releases.Select(release => (string[])
            [
                $"{release.Release.Name}",
                $"{release.Release.Kubernetes.Version}",
                Support(release.Release.Kubernetes),
                release.IsTeams ? "releases/" : "this project",
                Text(Use.ControlPlanes(release.Release.Name)),
                Text([.. Use.Pools(release.Release.Name).GroupBy(pool => pool.Environment).Select(pools => $"{pools.Key} ({string.Join(", ", pools.Select(pool => pool.Pool))})")]),
            ]),
        ]),
        .. Use.Unread.Select(file => $"{file} cannot be read, so what it runs is not shown; ./infractl check says why"),
    ];

    /// <summary>For machines, in the format of docs/release-format.md.</summary>
    internal string Json() => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("format", "infra-releases/1");
        writer.WriteString("asOf", Day(AsOf));
        writer.WriteStartArray("releases");
        foreach (var release in Releases) Write(writer, release);
        writer.WriteEndArray();
        writer.WriteStartArray("unread");
        foreach (var file in Use.Unread) writer.WriteStringValue(file);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private void Write(Utf8JsonWriter writer, PublishedRelease release)
    {
        var kubernetes = release.Release.Kubernetes;
        writer.WriteStartObject();
        writer.WriteString("name", $"{release.Release.Name}");
        writer.WriteString("file", release.File);
        writer.WriteBoolean("team", release.IsTeams);
        writer.WriteString("kubernetes", $"{kubernetes.Version}");
        writer.WriteString("endOfStandardSupport", Day(kubernetes.EndOfStandardSupport));
        writer.WriteNumber("daysOfSupport", kubernetes.EndOfStandardSupport.DayNumber - AsOf.DayNumber);
        writer.WriteStartArray("controlPlanes");
        foreach (var environment in Use.ControlPlanes(release.Release.Name)) writer.WriteStringValue(environment);
        writer.WriteEndArray();
        writer.WriteStartArray("servers");
        foreach (var (environment, pool) in Use.Pools(release.Release.Name))
        {
            writer.WriteStartObject();
            writer.WriteString("environment", environment);
            writer.WriteString("pool", pool);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private string Support(KubernetesRelease kubernetes) => kubernetes.EndOfStandardSupport.DayNumber - AsOf.DayNumber is var days && days < 0
        ? $"ended {Day(kubernetes.EndOfStandardSupport)}"
        : $"to {Day(kubernetes.EndOfStandardSupport)} ({days} days)";

    private static string Text(IReadOnlyCollection<string> names) => names.Count == 0 ? "-" : string.Join(", ", names);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
