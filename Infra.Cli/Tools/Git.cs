namespace Infra.Cli.Tools;

/// <summary>The git repository of a project.</summary>
/// <param name="project">The project's folder.</param>
/// <param name="stop">Stops whatever git does.</param>
internal sealed class Git(DirectoryInfo project, CancellationToken stop)
{
    // In the words that are looked for, without questions to a user, and without what settings of the user add to the output.
    private static readonly Dictionary<string, string?> Variables = new()
    {
        ["LC_ALL"] = "C",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_OPTIONAL_LOCKS"] = "0",
        ["GIT_SSH_COMMAND"] = Environment.GetEnvironmentVariable("GIT_SSH_COMMAND") ?? "ssh -o BatchMode=yes",
    };

    private static readonly string[] Plain = ["-c", "log.showSignature=false", "-c", "color.ui=false"];

    // A host that is not there takes minutes to say so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whether there is a git command.</summary>
    internal static bool IsInstalled => Program is not null;

    /// <summary>The project's folder.</summary>
    internal string Folder => project.FullName;

    private static string? Program => ToolPath.Find("git", Environment.GetEnvironmentVariable("PATH"));

    /// <summary>Whether the folder is in a repository.</summary>
    /// <returns>Whether it is.</returns>
    /// <exception cref="UserException">There is no git, or it refuses the folder, for example because another user owns it.</exception>
    internal async Task<bool> IsRepositoryAsync()
    {
        var result = await RunAsync(["rev-parse", "--git-dir"], stop);
        return result.ExitCode == 0 || result.Errors.Contains("not a git repository", StringComparison.OrdinalIgnoreCase)
            ? result.ExitCode == 0
            : throw new UserException(Folder, $"found that git refuses the folder: {OneLine(result.Errors)}", null);
    }

    /// <summary>Asks the repository.</summary>
    /// <returns>What git prints; nothing when it fails.</returns>
    /// <exception cref="UserException">There is no git.</exception>
    internal async Task<string?> OutputAsync(params IEnumerable<string> arguments) =>
        await RunAsync(arguments, stop) is { ExitCode: 0, Output: var output } ? output : null;

    /// <summary>Asks the repository that this one was cloned from for a tag.</summary>
    /// <param name="remote">The name of that repository.</param>
    /// <param name="tag">The tag.</param>
    /// <returns>The commit, nothing when there is no such tag; or why there is no answer.</returns>
    internal async Task<(string? Commit, string? Silence)> RemoteTagAsync(string remote, string tag)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        try
        {
            var result = await RunAsync(["ls-remote", remote, $"refs/tags/{tag}", $"refs/tags/{tag}^{{}}"], limit.Token);
            // The commit of an annotated tag is on the last line.
            return result.ExitCode == 0
                ? (result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.Split('\t')[0], null)
                : (null, OneLine(result.Errors));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (null, $"no answer within {Patience.TotalSeconds} seconds");
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<ToolResult> RunAsync(IEnumerable<string> arguments, CancellationToken end) =>
        new Tool(Program ?? throw new UserException("no git command", "install git from https://git-scm.com, or name a file or an environment to compare with"), Folder, Variables)
            .RunAsync([.. Plain, .. arguments], end);
}
