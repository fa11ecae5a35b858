using Infra.Cli;

namespace Infra.Tests.Support;

/// <summary>Runs the command line as a user would.</summary>
internal static class Cli
{
    /// <summary>Runs a command on the tests' environments.</summary>
    /// <param name="args">The words after <c>./infractl</c>.</param>
    internal static Task<CliResult> RunAsync(params string[] args) => RunInAsync(TestEnvironments.Folder.FullName, args);

    /// <summary>Runs a command on a project.</summary>
    /// <param name="project">The folder with its Pulumi.yaml.</param>
    /// <param name="args">The words after <c>./infractl</c>.</param>
    internal static async Task<CliResult> RunInAsync(string project, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var exitCode = await CommandLine.RunAsync(["--project", project, .. args], output, errors);

        return new CliResult(exitCode, output.ToString(), errors.ToString());
    }
}

/// <summary>What a command did.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it printed as its result.</param>
/// <param name="Errors">What it reported.</param>
internal sealed record CliResult(int ExitCode, string Output, string Errors)
{
    /// <summary>Asserts how the command ended; what fails shows all that it printed.</summary>
    /// <param name="exitCode">The exit code.</param>
    /// <param name="output">The result; not compared when left out.</param>
    /// <param name="errors">What was reported; not compared when left out.</param>
    internal void ShouldEndWith(int exitCode, string? output = null, string? errors = null) => Assert.Equal(
        new CliResult(exitCode, output ?? Output, errors ?? Errors).ToString(),
        ToString());

    /// <summary>The command's end as a text in which every line stands for itself.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- output\n{Output}--- errors\n{Errors}";
}
