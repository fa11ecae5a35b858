using System.Text;

namespace Infra.Tests.Support;

/// <summary>
/// Text that a test compares byte for byte with a file under Golden/. A class that does so lists its files in a static
/// <c>GoldenFiles</c>, so that one which nothing compares any more is found.
/// </summary>
internal sealed class GoldenFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string _folder;
    private readonly bool _update;
    private readonly bool _onCi;

    /// <summary>Golden files as a folder and the environment have them.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="update">Whether to rewrite files instead of comparing with them.</param>
    /// <param name="onCi">Whether nobody is there to read what was rewritten.</param>
    internal GoldenFile(string folder, bool update, bool onCi) => (_folder, _update, _onCi) = (folder, update, onCi);

    /// <summary>The folder of all golden files.</summary>
    internal static string Folder { get; } = Path.Combine(RepositoryFolder.Root.FullName, "Infra.Tests", "Golden");

    /// <summary>Compares text with a golden file of this project.</summary>
    /// <param name="path">The file, from Golden/, with slashes.</param>
    /// <param name="text">The text.</param>
    internal static void Matches(string path, string text) => Matches(Folder, path, text);

    /// <summary>Compares text with a file of this project that is kept elsewhere.</summary>
    /// <param name="folder">The folder to give the file from.</param>
    /// <param name="path">The file, from the folder, with slashes.</param>
    /// <param name="text">The text.</param>
    /// <param name="caution">What to think of before the file is rewritten.</param>
    internal static void Matches(string folder, string path, string text, string? caution = null) => In(folder).Compare(path, text, caution);

    /// <summary>Reads a file that is written once and never rewritten.</summary>
    /// <param name="folder">The folder to give the file from.</param>
    /// <param name="path">The file, from the folder, with slashes.</param>
    /// <param name="text">What to write where there is no file yet.</param>
    /// <returns>What stands in the file.</returns>
    internal static string Keep(string folder, string path, string text) => In(folder).Keep(path, text);

    /// <summary>Reads a file, or writes it where there is none.</summary>
    /// <param name="path">The file, from the folder, with slashes.</param>
    /// <param name="text">What to write where there is no file yet.</param>
    /// <returns>What stands in the file.</returns>
    internal string Keep(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        if (!File.Exists(file)) Compare(path, text);

        return File.ReadAllText(file);
    }

    /// <summary>Compares text with a file, or rewrites the file.</summary>
    /// <param name="path">The file, from the folder, with slashes.</param>
    /// <param name="text">The text.</param>
    /// <param name="caution">What to think of before the file is rewritten.</param>
    internal void Compare(string path, string text, string? caution = null)
    {
        var file = Path.Combine(_folder, path);
        var received = Path.ChangeExtension(file, $".received{Path.GetExtension(file)}");
        if (_update)
        {
            Update(file, text);
            File.Delete(received);
            return;
        }

        if (File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(Utf8.GetBytes(text)))
        {
            File.Delete(received);
            return;
        }

        Write(received, text);
        Assert.Fail($"{Difference(path, file, text)}; {(caution is null ? "" : $"{caution}; ")}see {received}, and if it is right run UPDATE_GOLDEN=1 ./infractl test and read what git diff shows");
    }

    private static GoldenFile In(string folder) => new(
        folder,
        Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1",
        Environment.GetEnvironmentVariable("CI") == "true");

    private string Difference(string path, string file, string text)
    {
        var name = $"{Path.GetFileName(_folder)}/{path}";
        if (!File.Exists(file)) return $"found no {name}";

        var (expected, actual) = (File.ReadAllText(file).Split('\n'), text.Split('\n'));
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();

        return $"{name}:{line + 1}: expected {Quote(expected, line)}, found {Quote(actual, line)}";
    }

    private static string Quote(string[] lines, int line) => line < lines.Length ? $"\"{lines[line]}\"" : "the end";

    private void Update(string file, string text)
    {
        if (_onCi) Assert.Fail("UPDATE_GOLDEN=1 is refused where CI=true; update golden files where somebody reads the difference");

        Write(file, text);
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, Utf8);
    }
}
