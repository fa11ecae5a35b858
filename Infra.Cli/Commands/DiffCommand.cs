using System.CommandLine;
using Infra.Cli.Change;
using Infra.Cli.Check;
using Infra.Cli.Cost;
using Infra.Cli.Files;
using Infra.Cli.Parity;
using Infra.Cli.Plan;
using Infra.Cli.Proofs;
using Infra.Cli.StackFiles;
using Infra.Model.Changes;
using Infra.Model.Costs;

namespace Infra.Cli.Commands;

/// <summary><c>diff ENV --against REV|FILE|ENV</c>: what would change, what it does to servers, and whether it may.</summary>
internal sealed class DiffCommand : Verb
{
    private readonly Argument<string> _environment = new("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };

    private readonly Option<string> _against = new("--against")
    {
        HelpName = "REV|FILE|ENV",
        Description = "What is deployed: a git revision such as origin/main, a stack file, or another environment",
        Required = true,
    };

    private readonly Option<FileInfo?> _basePlan = new("--base-plan")
    {
        HelpName = "FILE",
        Description = "What ./infractl plan ENV --json printed there, so that changes of the program show, too; without it, this program plans both",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the change as JSON (docs/diff-format.md)" };

    private readonly Option<bool> _markdown = new("--markdown") { Description = "Print the change as the comment of a pull request" };

    private readonly Option<FileInfo> _sarif = new("--sarif") { HelpName = "FILE", Description = "Write what is not allowed and what is lost to a file as SARIF 2.1.0, beside what is printed" };

    private readonly Option<DateOnly?> _asOf = AsOf.Option("the age of evidence, and extended support in the line on costs");

    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;

    internal DiffCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("diff", "Show what would change, what happens to servers, and whether it is allowed; exit code 1 if it is not",
            "diff dev --against origin/main", "diff dev --against deployed/dev --markdown")
    {
        (_project, _output) = (project, output);
        Arguments.Add(_environment);
        Options.Add(_against);
        Options.Add(_basePlan);
        Options.Add(_json);
        Options.Add(_markdown);
        Options.Add(_sarif);
        Options.Add(_asOf);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var (project, against) = (arguments.GetValue(_project)!, arguments.GetRequiredValue(_against));
        var after = StackFile.ReadEnvironment(project, arguments.GetRequiredValue(_environment));
        var before = await Against.ReadAsync(project, after.Name, against, stop);

        var deployed = (before, arguments.GetValue(_basePlan)) switch
        {
            (null, null) => null,
            (null, _) => throw new UserException($"no {after.Name} in {against}, of which --base-plan could be the plan", "leave it out"),
            (_, null) => await PlanRecorder.RecordAsync(before),
            (_, { } file) => PlanDocument.Read(file.Name, InputFile.Text(file.Name, file.FullName, new Finding(null, "no such file", "write it with ./infractl plan ENV --json") { File = file.Name }), before),
        };
        var change = EnvironmentChange.Of(deployed, await PlanRecorder.RecordAsync(after), EnvironmentOrder.Before(project, after.Name));
        change = change with { Findings = [.. change.Findings, .. ProofFolder.Check(project, before, after, arguments.GetDay(_asOf))] };
        var cost = CostDifference.Of(change.Before, change.After, PriceFile.Read(project), arguments.GetDay(_asOf));
        if (arguments.GetValue(_sarif) is { } sarif) ResultFile.Write("--sarif", sarif.FullName, CheckSarif.Write(ChangeFindings.Of(change, StackFile.Read(project, after.Name))));
        if (arguments.GetValue(_json))
            _output.WriteLine(ChangeJson.Write(change, against, cost));
        else
            foreach (var line in arguments.GetValue(_markdown) ? ChangeMarkdown.Lines(change, against, cost) : ChangeText.Lines(change, against, cost)) _output.WriteLine(line);

        return change.Findings.IsEmpty ? ExitCode.Good : ExitCode.Findings;
    }
}
