namespace Infra.Cli.Tools;

/// <summary>Finds programs that the user has installed.</summary>
internal static class ToolPath
{
    /// <summary>Finds a program.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="searchPath">The folders to search, separated as in <c>PATH</c>.</param>
    /// <returns>The program's file; nothing when no folder has it.</returns>
    internal static string? Find(string name, string? searchPath) =>
        (from folder in (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from suffix in OperatingSystem.IsWindows() ? (string[])[".exe", ".cmd", ""] : [""]
         let file = Path.Combine(folder, name + suffix)
         where File.Exists(file) && IsExecutable(file)
         select file).FirstOrDefault();

    private static bool IsExecutable(string file) =>
        OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0;
}
