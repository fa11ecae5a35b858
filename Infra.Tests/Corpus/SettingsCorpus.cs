using System.Collections.Immutable;
using System.Text;
using Infra.Tests.Support;

namespace Infra.Tests.Corpus;

/// <summary>
/// Stack files that are wrong or surprising: at least one for every message there is. Those of yaml fail when they are read, those of
/// structure do not fit the schema either, those of values fit it, those of several have more than one fault, those of warnings are
/// accepted, and those of reported are a shipped file with a change that users made.
/// </summary>
/// <param name="Kind">The kind, which is the name of the file that the case stands in.</param>
/// <param name="Name">The case.</param>
/// <param name="File">The stack file it is, without folders.</param>
/// <param name="Content">The file's content.</param>
internal sealed record SettingsCorpus(string Kind, string Name, string File, byte[] Content)
{
    /// <summary>The shipped file that users changed.</summary>
    internal static FileInfo Shipped => RepositoryFolder.File(Path.Combine("Infra.Tests", "Frozen", "1db0685", "Pulumi.dev.yaml"));

    private const string DefaultFile = "Pulumi.bad.yaml";

    /// <summary>The folder of the cases.</summary>
    internal static string Folder { get; } = Path.Combine(RepositoryFolder.Root.FullName, "Infra.Tests", "Corpus", "settings");

    /// <summary>All kinds.</summary>
    internal static ImmutableArray<string> Kinds { get; } = ["yaml", "structure", "values", "several", "warnings", "reported"];

    /// <summary>The cases of a kind: the changes in its file, and whole files in the folder of its name for what no change of lines makes.</summary>
    /// <param name="kind">The kind.</param>
    internal static IEnumerable<SettingsCorpus> Of(string kind)
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(Folder, $"{kind}.cases"));
        var starts = lines.Index().Where(line => line.Item.StartsWith("=== ", StringComparison.Ordinal)).Select(line => line.Index).Append(lines.Length).ToList();
        var changed = starts.Zip(starts.Skip(1), (start, end) => Case(kind, lines[start], lines[(start + 1)..end]));
        var folder = new DirectoryInfo(Path.Combine(Folder, kind));

        return changed.Concat(!folder.Exists ? [] : folder.EnumerateFiles("*.yaml").OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new SettingsCorpus(kind, Path.GetFileNameWithoutExtension(file.Name), DefaultFile, System.IO.File.ReadAllBytes(file.FullName))));
    }

    private static SettingsCorpus Case(string kind, string title, string[] change)
    {
        var (words, reported) = (title.Split(' '), kind == "reported");
        var file = words.Length > 2 ? words[2] : reported ? "Pulumi.dev.yaml" : DefaultFile;
        var original = reported ? Shipped.FullName : Path.Combine(Folder, "base.yaml");

        return new SettingsCorpus(kind, words[1], file, Encoding.UTF8.GetBytes(string.Concat(Changed(System.IO.File.ReadAllLines(original), change).Select(line => $"{line}\n"))));
    }

    // "-" removes the next line like it and "+" adds a line after the one before; " " only goes to a line.
    private static IEnumerable<string> Changed(string[] original, string[] change)
    {
        var at = 0;
        foreach (var line in change)
        {
            if (line[0] != '+')
            {
                var found = Array.IndexOf(original, line[1..], at);
                Assert.True(found >= 0, $"found no line \"{line[1..]}\" to change; write it as the original has it");
                for (; at < found; at++) yield return original[at];
                at++;
            }

            if (line[0] != '-') yield return line[1..];
        }

        for (; at < original.Length; at++) yield return original[at];
    }
}
