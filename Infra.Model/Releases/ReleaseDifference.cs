namespace Infra.Model.Releases;

/// <summary>A version that two releases have different.</summary>
/// <param name="Part">What of an environment it is of.</param>
/// <param name="Name">What it is the version of.</param>
/// <param name="Before">The version in the first release; <see langword="null"/> if it has none.</param>
/// <param name="After">The version in the second; <see langword="null"/> if it has none.</param>
/// <param name="ChangeLog">The address of the change log.</param>
public sealed record ReleaseDifference(ReleasePart Part, string Name, string? Before, string? After, string ChangeLog)
{
    /// <summary>Compares two releases.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <returns>The versions that differ, by part and name.</returns>
    public static IReadOnlyList<ReleaseDifference> Of(Release before, Release after) => [.. Of(Versions(before), Versions(after))];

    private static IEnumerable<ReleaseDifference> Of(IReadOnlyList<Version> before, IReadOnlyList<Version> after) =>
        from key in before.Concat(after).Select(version => (version.Part, version.Name)).Distinct()
            .OrderBy(key => key.Part).ThenBy(key => key.Name, StringComparer.Ordinal)
        let old = before.FirstOrDefault(version => (version.Part, version.Name) == key)
        let current = after.FirstOrDefault(version => (version.Part, version.Name) == key)
        where old?.Text != current?.Text
        select new ReleaseDifference(key.Part, key.Name, old?.Text, current?.Text, (current ?? old!).ChangeLog);

    private static IReadOnlyList<Version> Versions(Release release) =>
    [
        new(ReleasePart.ControlPlane, "Kubernetes", $"{release.Kubernetes.Version}", ChangeLogs.Kubernetes(release.Kubernetes.Version)),
        .. release.NodeImages.Select(image => new Version(
            ReleasePart.Nodes, $"{image.OperatingSystem.Word()} {image.Architecture.Word()}", image.ReleaseVersion, ChangeLogs.Image(image.OperatingSystem, image.ReleaseVersion))),
        .. release.AddOns.Select(addOn => new Version(ReleasePart.AddOns, addOn.Key, addOn.Value.Version, ChangeLogs.AddOn(addOn.Key, addOn.Value.Version))),
        .. release.Charts.Select(chart => new Version(ReleasePart.Charts, chart.Key, chart.Value.Version, ChangeLogs.Chart(chart.Key, chart.Value))),
        .. release.Charts.Select(chart => new Version(ReleasePart.Charts, $"{chart.Key} image", $"{chart.Value.Image.Tag}@{chart.Value.Image.Digest}", ChangeLogs.ChartImage(chart.Key, chart.Value))),
    ];

    private sealed record Version(ReleasePart Part, string Name, string Text, string ChangeLog);
}
