using System.Text;

namespace Infra.Cli.Files;

/// <summary>Reads files, all of them here.</summary>
internal static class InputFile
{
    // A preview of an environment has a few megabytes; a device or a pipe without end has no size of its own.
    private const int LargestMiB = 64;

    /// <summary>Reads the text of a file.</summary>
    /// <param name="place">What the user calls it, for messages.</param>
    /// <param name="path">The file.</param>
    /// <param name="missing">What to report when there is none.</param>
    /// <returns>The text, without a byte order mark.</returns>
    /// <exception cref="UserException">It cannot be read, or is not UTF-8.</exception>
    internal static string Text(string place, string path, Finding? missing = null) => Decode(place, Bytes(place, path, missing));

    /// <summary>Reads the content of a file.</summary>
    /// <param name="place">What the user calls it, for messages.</param>
    /// <param name="path">The file.</param>
    /// <param name="missing">What to report when there is none.</param>
    /// <returns>The content.</returns>
    /// <exception cref="UserException">It cannot be read.</exception>
    internal static byte[] Bytes(string place, string path, Finding? missing = null)
    {
        if (missing is not null && !Path.Exists(path)) throw new UserException(missing);

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Bytes(place, stream);
        }
        catch (Exception exception) when (FileCause.Is(exception))
        {
            throw FileCause.Problem(place, path, exception, isWritten: false);
        }
    }

    /// <summary>Reads standard input.</summary>
    /// <returns>Its content.</returns>
    /// <exception cref="UserException">It cannot be read.</exception>
    internal static byte[] StandardInput()
    {
        const string Place = "standard input";
        try
        {
            using var stream = Console.OpenStandardInput();
            return Bytes(Place, stream);
        }
        catch (Exception exception) when (FileCause.Is(exception))
        {
            throw FileCause.Problem(Place, Place, exception, isWritten: false);
        }
    }

    /// <summary>Decodes the content of a file.</summary>
    /// <param name="place">What the user calls it, for messages.</param>
    /// <param name="bytes">Its content.</param>
    /// <returns>The text, without a byte order mark.</returns>
    /// <exception cref="UserException">The bytes are not UTF-8.</exception>
    internal static string Decode(string place, byte[] bytes)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new UserException(place, "bytes that are not UTF-8", "save the file as UTF-8");
        }
    }

    private static byte[] Bytes(string place, Stream stream)
    {
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, count);
            if (content.Length > LargestMiB << 20) throw new UserException(place, $"more than {LargestMiB} MiB", "name another file");
        }

        return content.ToArray();
    }
}
