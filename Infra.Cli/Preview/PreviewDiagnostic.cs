using System.Text.RegularExpressions;

namespace Infra.Cli.Preview;

/// <summary>Something the engine or the program said during a preview.</summary>
internal sealed partial record PreviewDiagnostic
{
    /// <summary>The resource that it is about; <see langword="null"/> if it is about none.</summary>
    public string? Urn { get; init; }

    /// <summary>What was said.</summary>
    public string Message { get; init; } = "";

    /// <summary><c>error</c>, <c>warning</c>, <c>info</c> or <c>info#err</c>.</summary>
    public string Severity { get; init; } = "";

    /// <summary>What was said, a line each, without what only says that something was.</summary>
    internal IEnumerable<string> Reasons => Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => Prefix().Replace(line, ""))
        .Where(line => !Ending().IsMatch(line));

    [GeneratedRegex("^error: ", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    // The last words of the engine and of the host that runs the program, whatever went wrong before.
    // https://github.com/pulumi/pulumi (at 1b5949891b3c), reportExecResult in pkg/resource/deploy/deployment_executor.go and
    // pkg/resource/deploy/program_source.go, read 2026-11-29
    [GeneratedRegex("^(preview failed|(an unhandled error occurred: )?program exited with non-zero exit code.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ending();
}
