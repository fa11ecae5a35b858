using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Infra.Cli.Tools;

/// <summary>A program that is run with arguments, never through a shell, in an environment that is said in full.</summary>
/// <param name="File">The program.</param>
/// <param name="Folder">The folder it runs in.</param>
/// <param name="Variables">Environment variables to set; nothing as a value removes one that is inherited.</param>
internal sealed record Tool(string File, string Folder, IReadOnlyDictionary<string, string?> Variables)
{
    /// <summary>Runs the program to its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="stop">Kills it, and whatever it started, when cancelled.</param>
    /// <param name="line">Called for each line of its standard output as it comes.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="OperationCanceledException">It was killed.</exception>
    /// <exception cref="UserException">It does not start.</exception>
    internal async Task<ToolResult> RunAsync(IEnumerable<string> arguments, CancellationToken stop, Action<string>? line = null, string? input = null)
    {
        using var process = Start(arguments, input);
        try
        {
            // Both at once: a pipe that nobody empties stops the program that fills it.
            var output = ReadAsync(process.StandardOutput, line, stop);
            var errors = process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return new ToolResult(process.ExitCode, await output, await errors);
        }
        finally
        {
            Kill(process);
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, Action<string>? line, CancellationToken stop)
    {
        if (line is null) return await reader.ReadToEndAsync(stop);

        var output = new StringBuilder();
        while (await reader.ReadLineAsync(stop) is { } next)
        {
            output.AppendLine(next);
            line(next);
        }

        return output.ToString();
    }

    /// <summary>Starts the program.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads from its standard input: little, as it is written before its output is read.</param>
    /// <returns>The process, whose output somebody has to read.</returns>
    /// <exception cref="UserException">It does not start.</exception>
    internal Process Start(IEnumerable<string> arguments, string? input = null)
    {
        var start = new ProcessStartInfo(File, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Variables) start.Environment[name] = value;

        try
        {
            var process = Process.Start(start)!;
            Feed(process, input);
            return process;
        }
        catch (Win32Exception exception)
        {
            throw new UserException(File, $"a program that does not start in {Folder} ({exception.Message})", "install it again, or correct its permissions");
        }
    }

    private static void Feed(Process process, string? input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; how, its exit code says.
        }
    }

    /// <summary>Kills a process and whatever it started, and waits until it is gone.</summary>
    internal static void Kill(Process process)
    {
        if (process.HasExited) return;

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }
}
