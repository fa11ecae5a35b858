namespace Infra.Cli.Files;

/// <summary>Why a file cannot be read or written, and what to do about it: one message for each cause.</summary>
internal static class FileCause
{
    // The numbers that Linux, macOS and Windows give, of which .NET keeps the last 16 bits.
    // https://man7.org/linux/man-pages/man3/errno.3.html, errno(2) of macOS, and
    // https://learn.microsoft.com/windows/win32/debug/system-error-codes--0-499- (from general knowledge, unverified)
    private static readonly int[] Full = [28, 69, 122, 112, 39];
    private static readonly int[] ReadOnlySystem = [30, 19];
    private static readonly int[] TooLong = [27, 223];

    /// <summary>Whether an exception is one of files.</summary>
    /// <returns>Whether the file or the machine is the cause, rather than this program.</returns>
    internal static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException
        // What .NET makes of a file that outgrows the limit of its process.
        or ArgumentOutOfRangeException { ParamName: "value" };

    /// <summary>The problem to report.</summary>
    /// <param name="place">What the user calls the file: a name or an option.</param>
    /// <param name="path">The file or folder.</param>
    /// <param name="exception">What happened.</param>
    /// <param name="isWritten">Whether it was to be written.</param>
    internal static UserException Problem(string place, string path, Exception exception, bool isWritten)
    {
        var (found, remedy) = Cause(path, exception, isWritten);
        return new UserException(place, found, remedy);
    }

    private static (string Found, string Remedy) Cause(string path, Exception exception, bool isWritten) => exception switch
    {
        _ when Is(exception, Full) => ("no space left on the device", "free some, and run this again"),
        _ when Is(exception, ReadOnlySystem) => ("a read-only file system", "use a copy that can be written to"),
        ArgumentOutOfRangeException or IOException when exception is ArgumentOutOfRangeException || Is(exception, TooLong) =>
            ("that the file would be larger than ulimit -f allows", "raise the limit"),
        FileNotFoundException when Link(path) is { } target => ($"a link to \"{target}\", which is not there", "correct the link"),
        _ when !isWritten && Directory.Exists(path) => ("a folder", "name a file"),
        FileNotFoundException or DirectoryNotFoundException when isWritten => ($"no folder \"{Path.GetDirectoryName(path)}\"", "make it, or name another"),
        FileNotFoundException or DirectoryNotFoundException => ("no such file", "name another"),
        UnauthorizedAccessException => ($"no permission to {(isWritten ? $"write to {path}" : "read it")}", "allow it, for example with chmod"),
        _ => ($"that it cannot be {(isWritten ? "written" : "read")} ({exception.Message})", "name another, or repair it"),
    };

    private static bool Is(Exception exception, int[] numbers) => exception is IOException && numbers.Contains(exception.HResult & 0xFFFF);

    private static string? Link(string path) => new FileInfo(path).LinkTarget;
}
