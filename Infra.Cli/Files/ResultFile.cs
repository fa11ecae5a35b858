using System.Text;

namespace Infra.Cli.Files;

/// <summary>Writes files, each whole or not at all: whoever interrupts the command finds the old file or the new one.</summary>
internal static class ResultFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // They take what is written, and are no place to put another file.
    private static readonly string[] Devices = ["/dev/", "/proc/"];

    /// <summary>Writes a file, in the place of what was there.</summary>
    /// <param name="place">What the user calls it, for messages.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="UserException">It cannot be written.</exception>
    internal static void Write(string place, string path, string text) => Write(place, path, Utf8.GetBytes(text));

    /// <summary>Writes a file, in the place of what was there.</summary>
    /// <param name="place">What the user calls it, for messages.</param>
    /// <param name="path">The file.</param>
    /// <param name="content">Its content.</param>
    /// <exception cref="UserException">It cannot be written.</exception>
    internal static void Write(string place, string path, byte[] content) => Put(place, path, content, _ => { }, overwrite: true);

    /// <summary>Writes a file that is not there yet.</summary>
    /// <param name="place">What the user calls it, for messages.</param>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="UserException">It cannot be written.</exception>
    internal static void Create(string place, string path, string text) => Put(place, path, Utf8.GetBytes(text), _ => { }, overwrite: false);

    /// <summary>Writes a file in the place of the one that was read.</summary>
    /// <param name="place">What the user calls it, for messages.</param>
    /// <param name="path">The file.</param>
    /// <param name="before">What was read.</param>
    /// <param name="after">What to write.</param>
    /// <exception cref="UserException">It cannot be written, or is another by now.</exception>
    internal static void Edit(string place, string path, byte[] before, byte[] after) => Put(
        place,
        path,
        after,
        target =>
        {
            if (!InputFile.Bytes(place, target).AsSpan().SequenceEqual(before))
                throw new UserException(place, "the file changed by another command since this one read it", "run this again");
        },
        overwrite: true);

    private static void Put(string place, string path, byte[] content, Action<string> check, bool overwrite)
    {
        try
        {
            if (Devices.Any(device => path.StartsWith(device, StringComparison.Ordinal)))
                File.WriteAllBytes(path, content);
            else
                Replace(place, Target(path), content, check, overwrite);
        }
        catch (Exception exception) when (FileCause.Is(exception))
        {
            throw FileCause.Problem(place, Path.GetFullPath(path), exception, isWritten: true);
        }
    }

    // The file that a link leads to is edited, and the link stays.
    private static FileInfo Target(string path) =>
        new((Path.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path));

    // Beside its place, then moved there. Only one command at a time has the file beside it.
    private static void Replace(string place, FileInfo target, byte[] content, Action<string> check, bool overwrite)
    {
        if (target is { Exists: true, IsReadOnly: true }) throw new UserException(place, "a read-only file", "make it writable, or name another");

        var part = $"{target.FullName}.new";
        var stream = Open(place, part);
        try
        {
            using (stream) stream.Write(content);
            if (target.Exists && !OperatingSystem.IsWindows()) File.SetUnixFileMode(part, File.GetUnixFileMode(target.FullName));
            check(target.FullName);
            File.Move(part, target.FullName, overwrite);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    private static FileStream Open(string place, string part)
    {
        try
        {
            // Without a buffer a full disk is met where it is written, not where the stream is closed.
            return new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        }
        catch (IOException) when (Path.Exists(part))
        {
            throw new UserException(place, $"{part}, as another command writes the file", "wait for it, or delete that file when none does");
        }
    }
}
