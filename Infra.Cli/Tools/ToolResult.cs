namespace Infra.Cli.Tools;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to its standard output.</param>
/// <param name="Errors">What it wrote to its standard error.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Errors);
