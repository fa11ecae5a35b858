using Infra.Cli.Tools;
using Infra.Model.Proofs;

namespace Infra.Cli.Proofs;

/// <summary>Runs the command of a test against what is in test.</summary>
internal static class ProofRun
{
    /// <summary>Runs the command.</summary>
    /// <param name="target">What it tests.</param>
    /// <param name="command">The command and its arguments; without a shell, so that what is recorded is what ran.</param>
    /// <param name="output">Where the command's output goes.</param>
    /// <param name="errors">Where its errors go.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The record of the test.</returns>
    /// <exception cref="UserException">There is no such program.</exception>
    internal static async Task<Proof> RunAsync(ProofTarget target, ImmutableArray<string> command, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        var tool = new Tool(Program(command[0]), Environment.CurrentDirectory, target.Variables.ToDictionary(variable => variable.Key, variable => (string?)variable.Value));
        var result = await tool.RunAsync(command[1..], stop, output.WriteLine);
        await errors.WriteAsync(result.Errors);

        return Proof.Of(target, command, result.ExitCode, result.Output + result.Errors, TimeProvider.System.GetUtcNow());
    }

    private static string Program(string name) => name.AsSpan().ContainsAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
        ? Path.GetFullPath(name)
        : ToolPath.Find(name, Environment.GetEnvironmentVariable("PATH")) ?? throw new UserException($"no command \"{name}\"", "install it, or write its path");
}
