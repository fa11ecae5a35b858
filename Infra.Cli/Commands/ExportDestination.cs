using System.CommandLine;
using Infra.Cli.Export;

namespace Infra.Cli.Commands;

/// <summary>Where an export goes: the options that the commands of all targets have.</summary>
internal sealed class ExportDestination
{
    private readonly Option<string> _folder = new("--out")
    {
        HelpName = "DIR",
        Description = "The folder to write: a new one, an empty one, or that of an earlier export",
        Required = true,
    };

    private readonly Option<bool> _force = new("--force") { Description = "Overwrite files in the folder that this did not write, or that were edited since" };

    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="output">Where to say what was written.</param>
    /// <param name="errors">Where notes on what is left out go.</param>
    internal ExportDestination(Command command, TextWriter output, TextWriter errors)
    {
        (_output, _errors) = (output, errors);
        command.Options.Add(_folder);
        command.Options.Add(_force);
    }

    /// <summary>Writes an export, and says what was written and left out.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="subject">What was exported.</param>
    /// <param name="export">The export.</param>
    internal async Task<int> WriteAsync(ParseResult arguments, string subject, ExportedFiles export)
    {
        var path = arguments.GetRequiredValue(_folder);
        new ExportFolder(path).Write(export.Files, arguments.GetValue(_force));

        foreach (var note in export.Notes) await _errors.WriteLineAsync(note);
        await _output.WriteLineAsync($"{subject}: {Plural.Of(export.Files.Count, "file")} in {path}; {Path.Combine(path, ReadmeText.Path)} says in which order to apply them");
        return ExitCode.Good;
    }
}
