using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Infra.Cli.Files;

namespace Infra.Cli.Export;

/// <summary>
/// A folder with an export. What is written is remembered with its hash, so that a later export replaces what an earlier one wrote,
/// and nothing else: neither the state that Terraform keeps beside it nor a file that somebody edited.
/// </summary>
internal sealed class ExportFolder(string folder)
{
    internal const string Record = ".infra-export.json";

    private const string Unfinished = $"{Record}.new";

    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>Writes an export, all of it or nothing.</summary>
    /// <param name="files">The text of each file by its path.</param>
    /// <param name="force">Whether to overwrite what this did not write, or what was edited since.</param>
    /// <exception cref="UserException">The folder holds something else, or cannot be written to.</exception>
    internal void Write(ImmutableSortedDictionary<string, string> files, bool force)
    {
        try
        {
            var known = Known();
            if (!force) Check(files, known);
            Move(files, known);
        }
        catch (Exception exception) when (FileCause.Is(exception))
        {
            throw FileCause.Problem(folder, _folder, exception, isWritten: true);
        }
    }

    private void Check(ImmutableSortedDictionary<string, string> files, ImmutableHashSet<(string Path, string Hash)>? known)
    {
        if (File.Exists(_folder)) throw new UserException(folder, "a file", "name a folder after --out");
        if (!Directory.Exists(_folder)) return;

        if (known is null && Directory.EnumerateFileSystemEntries(_folder).Any())
            throw new UserException(folder, "a folder that holds something else than an export", "name an empty one after --out, or write --force to add the export to it");

        var edited = (known ?? []).Select(file => file.Path).Concat(files.Keys).Distinct().Order(StringComparer.Ordinal)
            .Where(path => File.Exists(At(path)) && known?.Contains((path, Hash(At(path)))) != true)
            .Select(path => new Finding(null, "a file that this command did not write as it is now", "move it away, or write --force to lose it") { File = $"{folder}/{path}" });
        if (edited.ToList() is { Count: > 0 } problems) throw new UserException(problems);
    }

    // A folder that was not there appears at once, with all that is in it. In one that is there, what is about to be written is
    // remembered first, so that an export can be repeated that was interrupted half way.
    private void Move(ImmutableSortedDictionary<string, string> files, ImmutableHashSet<(string Path, string Hash)>? known)
    {
        var fresh = $"{_folder}.new-{Environment.ProcessId}";
        try
        {
            FileTree.Write(fresh, files);
            FileTree.Write(fresh, [KeyValuePair.Create(Record, RecordOf(fresh, files.Keys))]);
            if (Directory.Exists(_folder) && !Directory.EnumerateFileSystemEntries(_folder).Any()) Directory.Delete(_folder);
            if (!Directory.Exists(_folder))
            {
                Directory.Move(fresh, _folder);
                return;
            }

            File.Move(FileTree.At(fresh, Record), At(Unfinished), overwrite: true);
            foreach (var path in files.Keys)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
                File.Move(FileTree.At(fresh, path), At(path), overwrite: true);
            }

            foreach (var gone in (known ?? []).Select(file => file.Path).Except(files.Keys)) File.Delete(At(gone));
            File.Move(At(Unfinished), At(Record), overwrite: true);
        }
        finally
        {
            if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
        }
    }

    private static string RecordOf(string folder, IEnumerable<string> paths) =>
        JsonText.File(new JsonObject(paths.Select(path => KeyValuePair.Create(path, (JsonNode?)Hash(FileTree.At(folder, path))))));

    // What the last export wrote, and what one was about to write that was interrupted.
    private ImmutableHashSet<(string Path, string Hash)>? Known() =>
        new[] { Record, Unfinished }.Where(record => File.Exists(At(record))).ToList() is { Count: > 0 } records ? [.. records.SelectMany(Read)] : null;

    private IEnumerable<(string Path, string Hash)> Read(string record)
    {
        try
        {
            var known = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(At(record))) ?? throw new JsonException("it holds null");
            return known.Keys.All(IsInside) ? known.Select(file => (file.Key, file.Value)) : throw new JsonException("a path leads out of the folder");
        }
        catch (JsonException exception)
        {
            throw new UserException($"{folder}/{record}", $"a record of the last export that cannot be read ({exception.Message})", "delete it, and write --force to overwrite the files");
        }
    }

    private bool IsInside(string path) => Path.GetFullPath(At(path)).StartsWith($"{_folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private string At(string path) => FileTree.At(_folder, path);

    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
