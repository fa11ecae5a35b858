using System.Text;

namespace Infra.Cli.Files;

/// <summary>Files below a folder, by their paths with slashes.</summary>
internal static class FileTree
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes files, in the place of those that are there.</summary>
    /// <param name="folder">The folder, which is made when it is missing.</param>
    /// <param name="files">The text of each file by its path.</param>
    /// <exception cref="UserException">They cannot be written.</exception>
    internal static void Write(string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        try
        {
            foreach (var (path, text) in files)
            {
                var file = At(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text, Utf8);
            }
        }
        catch (Exception exception) when (FileCause.Is(exception))
        {
            throw FileCause.Problem(folder, folder, exception, isWritten: true);
        }
    }

    /// <summary>The file of a path.</summary>
    /// <returns>The file's name.</returns>
    internal static string At(string folder, string path) => Path.Combine([folder, .. path.Split('/')]);
}
