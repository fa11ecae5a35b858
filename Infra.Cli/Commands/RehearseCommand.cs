using System.CommandLine;
using Infra.Cli.Change;
using Infra.Cli.Rehearsal;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;
using Infra.Model.Settings;

namespace Infra.Cli.Commands;

/// <summary><c>rehearse ENV [--from REV]</c>: an environment applied to an emulator of AWS, upgraded and removed.</summary>
internal sealed class RehearseCommand : Command
{
    private readonly Argument<string> _environment = new("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };

    private readonly Option<string?> _from = new("--from")
    {
        HelpName = "REV|FILE",
        Description = "Rehearse the change from what is deployed to what is here, instead of an upgrade of the servers of every pool",
    };

    private readonly Option<bool> _planOnly = new("--plan-only") { Description = "Plan everything and apply nothing" };

    private readonly Option<string?> _keep = new("--keep") { HelpName = "DIR", Description = "Keep the working files in a folder, which has to be new or empty" };

    private readonly Option<string?> _pluginDir = new("--plugin-dir") { HelpName = "DIR", Description = "The folder with the Terraform provider; without it, the usual places are searched" };

    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    /// <summary>Describes the command.</summary>
    /// <param name="project">The option that names the project's folder.</param>
    /// <param name="output">Where the result goes.</param>
    /// <param name="errors">Where progress goes.</param>
    internal RehearseCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("rehearse", "Apply, upgrade and remove an environment on an emulator of AWS with Terraform; ends with 1 when something must not be")
    {
        (_project, _output, _errors) = (project, output, errors);
        Arguments.Add(_environment);
        Options.Add(_from);
        Options.Add(_planOnly);
        Options.Add(_keep);
        Options.Add(_pluginDir);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var project = arguments.GetValue(_project)!;
        var after = StackFile.ReadEnvironment(project, arguments.GetRequiredValue(_environment));
        var (start, moves) = Moves(project, after, arguments.GetValue(_from));
        var tools = RehearsalTools.Find(arguments.GetValue(_pluginDir), Environment.GetEnvironmentVariable);
        var folder = Folder(arguments.GetValue(_keep));
        try
        {
            var report = await EnvironmentRehearsal.RunAsync(tools, folder, start, moves, arguments.GetValue(_planOnly), new RehearsalProgress(_errors), stop);
            foreach (var line in RehearsalText.Lines(after.Name.ToString(), report)) await _output.WriteLineAsync(line);

            return report.Findings.IsEmpty ? ExitCode.Good : ExitCode.Findings;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw new UserException($"{after.Name}", "rehearsal stopped; nothing of it is left running", null);
        }
        finally
        {
            if (arguments.GetValue(_keep) is null) folder.Delete(recursive: true);
        }
    }

    private static (EnvironmentDefinition Start, IReadOnlyList<RehearsalMove> Moves) Moves(DirectoryInfo project, EnvironmentDefinition after, string? from)
    {
        if (from is null) return (after, UpgradeWalk.Of(after));

        var before = Against.Read(project, after.Name, from, "--from")
            ?? throw new UserException($"no environment {after.Name} in {from}", "leave out --from, as nothing is deployed from there");
        return (before, [new RehearsalMove($"{from} to now", before, after)]);
    }

    private static DirectoryInfo Folder(string? keep)
    {
        if (keep is null) return Directory.CreateTempSubdirectory("infra-rehearsal-");
        if (File.Exists(keep) || (Directory.Exists(keep) && Directory.EnumerateFileSystemEntries(keep).Any()))
            throw new UserException($"{keep}", "something there", "name a new or empty folder after --keep");

        try
        {
            return Directory.CreateDirectory(keep);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{keep}", $"a folder that cannot be made ({exception.Message})", "name another after --keep");
        }
    }
}
