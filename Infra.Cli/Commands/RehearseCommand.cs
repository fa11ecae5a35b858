using System.CommandLine;
using Infra.Cli.Change;
using Infra.Cli.Files;
using Infra.Cli.Rehearsal;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>rehearse ENV [--from REV]</c>: an environment applied to an emulator of AWS, upgraded and removed.</summary>
internal sealed class RehearseCommand : Verb, IStopsPrograms
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

    internal RehearseCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("rehearse", "Apply, upgrade and remove an environment on an emulator of AWS with Terraform; exit code 1 if a check fails",
            "rehearse dev", "rehearse dev --from origin/main --plan-only")
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
        var (start, moves) = await MovesAsync(project, after, arguments.GetValue(_from), stop);
        var tools = RehearsalTools.Find(arguments.GetValue(_pluginDir), Environment.GetEnvironmentVariable);
        using var temporary = arguments.GetValue(_keep) is null ? new TemporaryFolder() : null;
        var folder = arguments.GetValue(_keep) is { } keep ? Folder(keep) : new DirectoryInfo(temporary!.FullName);
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
    }

    private static async Task<(EnvironmentDefinition Start, IReadOnlyList<RehearsalMove> Moves)> MovesAsync(
        DirectoryInfo project, EnvironmentDefinition after, string? from, CancellationToken stop)
    {
        if (from is null) return (after, UpgradeWalk.Of(after));

        var before = await Against.ReadAsync(project, after.Name, from, stop, "--from")
            ?? throw new UserException($"no environment {after.Name} in {from}", "leave out --from, as nothing is deployed from there");
        return (before, [new RehearsalMove($"{from} to now", before, after)]);
    }

    private static DirectoryInfo Folder(string keep)
    {
        if (File.Exists(keep) || (Directory.Exists(keep) && Directory.EnumerateFileSystemEntries(keep).Any()))
            throw new UserException($"{keep}", "a folder that is not empty", "name a new or empty one after --keep");

        try
        {
            return Directory.CreateDirectory(keep);
        }
        catch (Exception exception) when (FileCause.Is(exception))
        {
            throw FileCause.Problem(keep, keep, exception, isWritten: true);
        }
    }
}
