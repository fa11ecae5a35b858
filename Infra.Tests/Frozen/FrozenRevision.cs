using Infra.Cli.StackFiles;
using Infra.Tests.Support;

namespace Infra.Tests.Frozen;

/// <summary>
/// The stack files of a revision from which somebody may have deployed, with what they planned. To freeze another revision, put its
/// stack files into a folder of its name and run the tests with UPDATE_GOLDEN=1, which writes what is not there and rewrites nothing.
/// </summary>
internal static class FrozenRevision
{
    /// <summary>The folder of all frozen revisions.</summary>
    internal static string Folder { get; } = Path.Combine(RepositoryFolder.Root.FullName, "Infra.Tests", "Frozen");

    /// <summary>Each revision with each of its environments.</summary>
    internal static TheoryData<string, string> Environments
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var revision in new DirectoryInfo(Folder).EnumerateDirectories().OrderBy(folder => folder.Name, StringComparer.Ordinal))
            {
                foreach (var environment in StackFolder.Environments(revision)) data.Add(revision.Name, environment);
            }

            return data;
        }
    }

    /// <summary>The lines of a file that is never rewritten.</summary>
    /// <param name="path">The file, from the folder, with slashes.</param>
    /// <param name="today">What to write where there is no such file yet.</param>
    internal static IReadOnlyList<string> Lines(string path, params IEnumerable<string> today) =>
        GoldenFile.Keep(Folder, path, string.Concat(today.Select(line => $"{line}\n"))).TrimEnd('\n').Split('\n');

    /// <summary>Fails when something that is deployed would not survive, and names all of it.</summary>
    /// <param name="lost">What would not, one line each.</param>
    internal static void HasLost(IEnumerable<string> lost)
    {
        var lines = lost.ToList();

        Assert.True(lines.Count == 0, $"found {lines.Count} changes that replace or delete what is deployed (UPDATE_GOLDEN=1 does not rewrite these files):\n{string.Join('\n', lines)}");
    }
}
