using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Infra.Model.Findings;

namespace Infra.Cli.Export;

/// <summary>
/// A folder with an export. What is written is remembered with its hash, so that a later export replaces what an earlier one wrote,
/// and nothing else: neither the state that Terraform keeps beside it nor a file that somebody edited.
/// </summary>
internal sealed class ExportFolder(string folder)
{
    /// <summary>The file in which the folder remembers what was written to it.</summary>
    internal const string Record = ".infra-export.json";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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

            var fresh = $"{_folder}.new-{Environment.ProcessId}";
            try
            {
                Fill(fresh, files);
                Move(fresh, files, known);
            }
            finally
            {
                if (Directory.Exists(fresh)) Directory.Delete(fresh, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserException(folder, $"a folder that cannot be written to ({exception.Message})", "name another after --out");
        }
    }

    private void Check(ImmutableSortedDictionary<string, string> files, ImmutableSortedDictionary<string, string>? known)
    {
        if (File.Exists(_folder)) throw new UserException(folder, "a file", "name a folder after --out");
        if (!Directory.Exists(_folder)) return;

        if (known is null && Directory.EnumerateFileSystemEntries(_folder).Any())
            throw new UserException(folder, "a folder that holds something else than an export", "name an empty one after --out, or write --force to add the export to it");

        var edited = (known?.Keys ?? []).Concat(files.Keys).Distinct().Order(StringComparer.Ordinal)
            .Where(path => File.Exists(At(_folder, path)) && known?.GetValueOrDefault(path) != Hash(File.ReadAllBytes(At(_folder, path))))
            .Select(path => new Finding(null, "a file that this command did not write as it is now", "move it away, or write --force to lose it") { File = $"{folder}/{path}" });
        if (edited.ToList() is { Count: > 0 } problems) throw new UserException(problems);
    }

    private static void Fill(string fresh, ImmutableSortedDictionary<string, string> files)
    {
        foreach (var (path, text) in files) Write(At(fresh, path), text);

        Write(At(fresh, Record), $"{JsonSerializer.Serialize(files.ToDictionary(file => file.Key, file => Hash(Utf8.GetBytes(file.Value))), JsonText.Options)}\n");
    }

    // A folder that was not there appears at once, with all that is in it.
    private void Move(string fresh, ImmutableSortedDictionary<string, string> files, ImmutableSortedDictionary<string, string>? known)
    {
        if (Directory.Exists(_folder) && !Directory.EnumerateFileSystemEntries(_folder).Any()) Directory.Delete(_folder);
        if (!Directory.Exists(_folder))
        {
            Directory.Move(fresh, _folder);
            return;
        }

        foreach (var path in files.Keys.Append(Record))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(_folder, path))!);
            File.Move(At(fresh, path), At(_folder, path), overwrite: true);
        }

        foreach (var gone in (known?.Keys ?? []).Except(files.Keys)) File.Delete(At(_folder, gone));
    }

    private ImmutableSortedDictionary<string, string>? Known()
    {
        var record = At(_folder, Record);
        if (!File.Exists(record)) return null;

        try
        {
            var known = JsonSerializer.Deserialize<ImmutableSortedDictionary<string, string>>(File.ReadAllBytes(record))!;
            return known.Keys.All(IsInside) ? known : throw new JsonException("a path leads out of the folder");
        }
        catch (JsonException exception)
        {
            throw new UserException($"{folder}/{Record}", $"a record of the last export that cannot be read ({exception.Message})", "delete it, and write --force to overwrite the files");
        }
    }

    private bool IsInside(string path) => Path.GetFullPath(At(_folder, path)).StartsWith($"{_folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, Utf8);
    }

    private static string At(string folder, string path) => Path.Combine([folder, .. path.Split('/')]);

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
