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
        var part = $"{file.FullName}.new";
        try
        {
            File.WriteAllText(part, text);
            File.Move(part, file.FullName, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(part)) File.Delete(part);
            throw new UserException($"{option}: found a file that cannot be written ({exception.Message}); name another");
        }
    }
}
