using System.Collections.Frozen;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Releases;

/// <summary>The published releases, which are embedded in the program: those of this project, and a team's own of the folder <c>releases</c>.</summary>
public static class ReleaseCatalogue
{
    // What is listed and proposed must not depend on a team's releases in the tests of this project, which the team runs too.
    private const string ListsTeams = "Infra.Model.ListsTeamReleases";

    private static readonly Lazy<ReleaseSet> All = new(ReadAll);

    private static readonly Lazy<FrozenDictionary<string, PublishedRelease>> ByName = new(() =>
        All.Value.Releases.ToFrozenDictionary(release => $"{release.Release.Name}", StringComparer.Ordinal));

    private static readonly Lazy<ImmutableArray<ReleaseName>> Listed = new(() =>
    [
        .. All.Value.Releases.Where(release => !release.IsTeams || !AppContext.TryGetSwitch(ListsTeams, out var lists) || lists).Select(release => release.Release.Name),
    ]);

    /// <summary>The releases that come with this project.</summary>
    public static ReleaseFolder Ours { get; } = Embedded(ReleaseFolder.Ours, "Infra.Releases.");

    /// <summary>The names of all releases, the oldest first.</summary>
    public static IReadOnlyList<ReleaseName> Names => Listed.Value;

    /// <summary>What is wrong with the files of releases that were built in; settings are not read while there is something.</summary>
    public static ImmutableArray<Finding> Findings => All.Value.Findings;

    /// <summary>Looks a release up.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="release">The release, when the result is <see langword="true"/>.</param>
    /// <returns>Whether there is one of that name.</returns>
    public static bool TryFind(ReleaseName name, [NotNullWhen(true)] out Release? release)
    {
        release = ByName.Value.GetValueOrDefault(name.ToString())?.Release;
        return release is not null;
    }

    /// <summary>Looks up a release that validated settings name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The release.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Release Find(ReleaseName name) => File(name).Release;

    /// <summary>Looks up the Kubernetes of a release that validated settings name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static KubernetesVersion Kubernetes(ReleaseName name) => Find(name).Kubernetes.Version;

    /// <summary>Looks up a release with its file, as it is embedded.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The release and its file.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static PublishedRelease File(ReleaseName name) =>
        ByName.Value.TryGetValue(name.ToString(), out var release) ? release : throw new ArgumentException($"there is no release \"{name}\"", nameof(name));

    private static ReleaseSet ReadAll() => ReleaseSet.Of(Ours, Embedded(ReleaseFolder.Team, "Infra.TeamReleases."));

    private static ReleaseFolder Embedded(string folder, string prefix)
    {
        var texts = typeof(ReleaseCatalogue).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[prefix.Length..], Text, StringComparer.Ordinal);
        return new ReleaseFolder(
            folder,
            texts.Where(text => text.Key.EndsWith(ReleaseFolder.Suffix, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal),
            texts.GetValueOrDefault(ReleaseFolder.LockName, ""));
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(ReleaseCatalogue).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
