using System.Text;
using Infra.Model.Findings;

namespace Infra.Cli;

/// <summary>A file that a command writes whole or not at all.</summary>
internal static class ResultFile
{
    /// <summary>Writes a file, in the place of what was there.</summary>
    /// <param name="option">The option that named the file, for messages.</param>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="UserException">It cannot be written.</exception>
    internal static void Write(string option, FileInfo file, string text)
    {
        try
        {
            Replace(file, text, new UTF8Encoding());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserException(option, $"a file that cannot be written ({exception.Message})", "name another");
        }
    }

    /// <summary>Writes a file beside its place and moves it there: whoever interrupts the command finds the old file or the new one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal static void Replace(FileInfo file, string text, Encoding encoding)
    {
        var part = $"{file.FullName}.new";
        try
        {
            File.WriteAllText(part, text, encoding);
            File.Move(part, file.FullName, overwrite: true);
        }
        catch
        {
            if (File.Exists(part)) File.Delete(part);
            throw;
        }
    }
}
