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
    internal static void Matches(string folder, string path, string text) => new GoldenFile(
        folder,
        Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1",
        Environment.GetEnvironmentVariable("CI") == "true").Compare(path, text);

    /// <summary>Compares text with a file, or rewrites the file.</summary>
    /// <param name="path">The file, from the folder, with slashes.</param>
    /// <param name="text">The text.</param>
    internal void Compare(string path, string text)
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
        Assert.Fail($"{Difference(path, file, text)}; see {received}, and if it is right run UPDATE_GOLDEN=1 ./infra test and read what git diff shows");
    }

    private static string Difference(string path, string file, string text)
    {
        if (!File.Exists(file)) return $"found no Golden/{path}";

        var (expected, actual) = (File.ReadAllText(file).Split('\n'), text.Split('\n'));
        var line = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();

        return $"Golden/{path}:{line + 1}: expected {Quote(expected, line)}, found {Quote(actual, line)}";
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
