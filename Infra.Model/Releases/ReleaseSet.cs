using System.Text.Json;

namespace Infra.Model.Releases;

/// <summary>The releases of several folders.</summary>
/// <param name="Releases">Those that can be read, the oldest first.</param>
/// <param name="Findings">What is wrong with the files.</param>
public sealed partial record ReleaseSet(ImmutableArray<PublishedRelease> Releases, ImmutableArray<Finding> Findings)
{
    /// <summary>Reads folders.</summary>
    /// <param name="folders">The folders; of equal names the first counts.</param>
    /// <returns>The releases, and everything that is wrong with the files.</returns>
    public static ReleaseSet Of(params IReadOnlyList<ReleaseFolder> folders)
    {
        var (releases, findings) = (new SortedDictionary<string, PublishedRelease>(StringComparer.Ordinal), new List<Finding>());
        foreach (var folder in folders)
        {
            foreach (var (file, text) in folder.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
            {
                var place = $"{folder.Path}/{file}";
                var (release, wrong) = Read(file[..^ReleaseFolder.Suffix.Length], text);
                findings.AddRange(wrong.Select(finding => finding with { File = place }));
                if (release is null) continue;

                if (releases.TryGetValue($"{release.Name}", out var other))
                    findings.Add(new Finding(null, $"the name \"{release.Name}\", which {other.File} has", $"rename it: a name of your own ends in a word, such as {release.Name}-acme; servers with the same versions keep their names") { File = place });
                else
                    releases[$"{release.Name}"] = new PublishedRelease(release, folder.Path, text);
            }

            findings.AddRange(folder.CheckLock());
        }

        return new ReleaseSet([.. releases.Values], [.. findings]);
    }

    /// <summary>Looks a release up.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The release; <see langword="null"/> if there is none of that name.</returns>
    public PublishedRelease? Find(string name) => Releases.FirstOrDefault(release => $"{release.Release.Name}" == name);

    private static (Release? Release, IEnumerable<Finding> Findings) Read(string name, string text)
    {
        if (!ReleaseName.TryParse(name, out _)) return (null, [new Finding(null, $"the name \"{name}\"", "name the file after a release, such as 2026-12.json or 2026-12-acme.json")]);

        Release release;
        try
        {
            release = JsonSerializer.Deserialize<Release>(text, ValueJson.Options) ?? throw new JsonException("null is no release");
        }
        catch (JsonException exception)
        {
            return (null, [new Finding(exception.Path is { Length: > 2 } path ? path[2..] : null, $"no release: {NamesOfTypes().Replace(exception.Message.Split(" Path: ")[0].TrimEnd('.'), "")}", "write the file again with ./infractl release new, or correct it")]);
        }

        return $"{release.Name}" == name
            ? ReleaseContent.Check(release).ToList() is { Count: 0 } ? (release, []) : (null, ReleaseContent.Check(release))
            : (null, [new Finding("name", $"\"{release.Name}\"", $"write \"{name}\", the name of the file")]);
    }

    // What System.Text.Json says names C# types in full.
    [GeneratedRegex(@"\b(Infra|System)\.([A-Z]\w*\.)*(?=[A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex NamesOfTypes();
}
