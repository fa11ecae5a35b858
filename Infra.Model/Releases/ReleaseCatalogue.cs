using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Releases;

/// <summary>The published releases, which are embedded in the program.</summary>
public static class ReleaseCatalogue
{
    private const string ResourcePrefix = "Infra.Releases.";
    private const string ResourceSuffix = ".json";

    /// <summary>The names of all releases, the oldest first.</summary>
    public static IReadOnlyList<ReleaseName> Names { get; } =
    [
        .. typeof(ReleaseCatalogue).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal) && name.EndsWith(ResourceSuffix, StringComparison.Ordinal))
            .Select(name => name[ResourcePrefix.Length..^ResourceSuffix.Length])
            .Order(StringComparer.Ordinal)
            .Select(Value.Parse<ReleaseName>),
    ];

    private static readonly Lazy<FrozenDictionary<string, Release>> Releases = new(() =>
        Names.ToFrozenDictionary(name => name.ToString(), Read, StringComparer.Ordinal));

    /// <summary>Looks a release up.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="release">The release, when the result is <see langword="true"/>.</param>
    /// <returns>Whether there is one of that name.</returns>
    public static bool TryFind(ReleaseName name, [NotNullWhen(true)] out Release? release) =>
        Releases.Value.TryGetValue(name.ToString(), out release);

    /// <summary>Looks up a release that validated settings name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The release.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Release Find(ReleaseName name) =>
        TryFind(name, out var release) ? release : throw new ArgumentException($"there is no release \"{name}\"", nameof(name));

    /// <summary>Looks up the Kubernetes of a release that validated settings name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static KubernetesVersion Kubernetes(ReleaseName name) => Find(name).Kubernetes.Version;

    /// <summary>The text of a release's file, as it is embedded.</summary>
    /// <param name="name">A published release.</param>
    /// <returns>The text.</returns>
    public static string Text(ReleaseName name)
    {
        using var reader = new StreamReader(typeof(ReleaseCatalogue).Assembly.GetManifestResourceStream($"{ResourcePrefix}{name}{ResourceSuffix}")!);
        return reader.ReadToEnd();
    }

    private static Release Read(ReleaseName name)
    {
        using var stream = typeof(ReleaseCatalogue).Assembly.GetManifestResourceStream($"{ResourcePrefix}{name}{ResourceSuffix}")!;
        return JsonSerializer.Deserialize<Release>(stream, ValueJson.Options)!;
    }
}
