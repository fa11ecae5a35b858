using Spectre.Console;

namespace Infra.Cli;

/// <summary>Makes consoles: coloured on a terminal, plain and never wrapped elsewhere.</summary>
internal static class Terminal
{
    // Nothing is wrapped that goes to a file or a pipe: a line there is a record.
    private const int Unwrapped = 10_000;

    /// <summary>Says what a command waits for, to people alone: a pipe and a file get nothing.</summary>
    /// <param name="errors">Where to.</param>
    /// <param name="text">What it waits for.</param>
    internal static void Progress(TextWriter errors, string text)
    {
        if (errors == Console.Error && !Console.IsErrorRedirected) errors.WriteLine(text);
    }

    internal static IAnsiConsole For(TextWriter output)
    {
        var onTerminal = output == Console.Out && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = onTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        if (!onTerminal) console.Profile.Width = Unwrapped;

        return console;
    }
}
