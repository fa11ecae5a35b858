using Infra.Tests.Support;

namespace Infra.Tests.Corpus;

/// <summary>
/// Stack files that are wrong, each beside the text it is refused with: at least one for every message there is. They stand in
/// yaml/ when already the reading fails, in structure/ when the schema refuses them too, in values/ when it cannot, and in
/// several/ when more is wrong than one thing.
/// </summary>
internal static class SettingsCorpus
{
    /// <summary>The folder of the files.</summary>
    internal static string Folder { get; } = Path.Combine(RepositoryFolder.Root.FullName, "Infra.Tests", "Corpus", "settings");

    /// <summary>The files of one kind or all, from the folder, with slashes and without their ending.</summary>
    /// <param name="kind">One of the folders in it; empty for all.</param>
    /// <param name="ending">The ending of the files.</param>
    internal static IEnumerable<string> Files(string kind = "", string ending = ".yaml") => Directory
        .EnumerateFiles(Path.Combine(Folder, kind), $"*{ending}", SearchOption.AllDirectories)
        .Where(file => !file.Contains(".received.", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Folder, file)[..^ending.Length].Replace(Path.DirectorySeparatorChar, '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>The content of a file.</summary>
    /// <param name="file">The file, as <see cref="Files"/> names it.</param>
    internal static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder, $"{file}.yaml"));
}
