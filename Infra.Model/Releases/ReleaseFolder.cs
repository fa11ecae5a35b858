using System.Security.Cryptography;
using System.Text;

namespace Infra.Model.Releases;

/// <summary>A folder of releases: a file for each, and a list of those that are published with the SHA-256 of each.</summary>
/// <param name="Path">The folder, from the root of the repository.</param>
/// <param name="Files">The text of each release by the name of its file.</param>
/// <param name="Lock">The text of the list, in the format of <c>sha256sum</c>; empty when there is none.</param>
public sealed record ReleaseFolder(string Path, IReadOnlyDictionary<string, string> Files, string Lock)
{
    /// <summary>The folder of the releases that come with this project.</summary>
    public const string Ours = "Infra.Model/Releases";

    /// <summary>The folder of a team's own releases, at the root of its copy.</summary>
    public const string Team = "releases";

    /// <summary>The name of the list of published releases in each folder.</summary>
    public const string LockName = "releases.lock";

    /// <summary>How the file of a release ends.</summary>
    public const string Suffix = ".json";

    private const string Between = "  ";

    /// <summary>The list with one release more.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The text of the list.</returns>
    public string LockWith(string file, string text) => $"{Lock}{(Lock.Length == 0 || Lock.EndsWith('\n') ? "" : "\n")}{Line(file, text)}\n";

    /// <summary>Compares the files with the list, because servers run what a published release said.</summary>
    /// <returns>What is wrong: an edited, missing or unlisted release, or a line that is none.</returns>
    public IEnumerable<Finding> CheckLock()
    {
        var lines = Lock.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(Between)).ToList();
        var known = lines.Where(parts => parts.Length == 2).ToLookup(parts => parts[1], parts => parts[0]);
        return
        [
            .. lines.Where(parts => parts.Length != 2).Select(parts => At(LockName, $"the line \"{string.Join(Between, parts)}\"", "write the SHA-256, two spaces and the name of the file")),
            .. known.Where(item => item.Count() > 1).Select(item => At(LockName, $"{item.Count()} lines for {item.Key}", "keep the one that was committed first")),
            .. known.Where(item => !Files.ContainsKey(item.Key)).Select(item => At(item.Key, $"no file, but {LockName} lists it as published", "restore the file from git; an environment may run the release")),
            .. Files.OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => Check(file.Key, file.Value, known[file.Key].FirstOrDefault())),
        ];
    }

    private IEnumerable<Finding> Check(string file, string text, string? published) => published switch
    {
        null => [At(file, $"no line in {LockName}, which lists what is published", $"add the line \"{Line(file, text)}\"")],
        _ when published != Hash(text) => [At(file, $"the published release edited (SHA-256 {Hash(text)})", $"restore the file from git, and write a new release: ./infractl release new NAME --from {file[..^Suffix.Length]}")],
        _ => [],
    };

    private static string Line(string file, string text) => $"{Hash(text)}{Between}{file}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private Finding At(string file, string found, string remedy) => new(null, found, remedy) { File = $"{Path}/{file}" };
}
