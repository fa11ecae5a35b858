using Infra.Cli.Tools;

namespace Infra.Cli.Drain;

/// <summary>kubectl, which brings the user's way to sign in to the cluster.</summary>
/// <param name="Tool">The program.</param>
/// <param name="Context">The context to use; <see langword="null"/> for the current one.</param>
internal sealed record Kubectl(Tool Tool, string? Context)
{
    /// <summary>Finds the program.</summary>
    /// <param name="context">The context to use; <see langword="null"/> for the current one.</param>
    /// <param name="searchPath">The folders to search, separated as in <c>PATH</c>.</param>
    /// <exception cref="UserException">No folder has it.</exception>
    internal static Kubectl Find(string? context, string? searchPath) => ToolPath.Find("kubectl", searchPath) is { } file
        ? new Kubectl(new Tool(file, Environment.CurrentDirectory, new Dictionary<string, string?>(StringComparer.Ordinal)), context)
        : throw new UserException("no kubectl command", "install it from https://kubernetes.io/docs/tasks/tools/");

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">Its words.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <param name="stop">Kills it.</param>
    internal Task<ToolResult> TryAsync(string[] arguments, string? input, CancellationToken stop) =>
        Tool.RunAsync([.. Context is null ? [] : (string[])["--context", Context], "--request-timeout=60s", .. arguments], stop, input: input);

    /// <summary>Runs a command that has to succeed.</summary>
    /// <param name="arguments">Its words.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <param name="stop">Kills it.</param>
    /// <returns>What it prints.</returns>
    /// <exception cref="UserException">It fails.</exception>
    internal async Task<string> RunAsync(string[] arguments, string? input, CancellationToken stop)
    {
        var result = await TryAsync(arguments, input, stop);
        return result.ExitCode == 0
            ? result.Output
            : throw new UserException($"kubectl {arguments[0]} fails: {Reason(result)}", "check kubectl config current-context, and that the role may do it");
    }

    /// <summary>What it says about its failure, in one line.</summary>
    internal static string Reason(ToolResult result) =>
        result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? $"exit code {result.ExitCode}";
}
