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
    internal string Json() => JsonText.Of(new
    {
        Format = "infra-releases/1",
        AsOf,
        Releases = Releases.Select(release => (release.Release.Name, release.File, release.IsTeams, release.Release.Kubernetes)).Select(release => new
        {
            Name = $"{release.Name}",
            release.File,
            Team = release.IsTeams,
            Kubernetes = $"{release.Kubernetes.Version}",
            release.Kubernetes.EndOfStandardSupport,
            DaysOfSupport = release.Kubernetes.EndOfStandardSupport.DayNumber - AsOf.DayNumber,
            ControlPlanes = Use.ControlPlanes(release.Name),
            Servers = Use.Pools(release.Name).Select(use => new { use.Environment, use.Pool }),
        }),
        Use.Unread,
    });

    private string Support(KubernetesRelease kubernetes) => kubernetes.EndOfStandardSupport.DayNumber - AsOf.DayNumber is var days && days < 0
        ? $"ended {Day(kubernetes.EndOfStandardSupport)}"
        : $"to {Day(kubernetes.EndOfStandardSupport)} ({days} days)";

    private static string Text(IReadOnlyCollection<string> names) => names.Count == 0 ? "-" : string.Join(", ", names);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
