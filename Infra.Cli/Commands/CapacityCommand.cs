using System.CommandLine;
using Infra.Cli.Capacities;
using Infra.Cli.StackFiles;
using Infra.Model.Capacities;

namespace Infra.Cli.Commands;

/// <summary><c>capacity ENV</c>: what pools and services can hold, and what ends first.</summary>
internal sealed class CapacityCommand : Verb
{
    internal CapacityCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("capacity", "Show what pools and services can hold, what ends first, and the smallest change that lifts it",
            "capacity prod", "capacity prod --json")
    {
        var environment = new Argument<string>("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };
        var json = new Option<bool>("--json") { Description = "Print the report as JSON (docs/capacity-format.md)" };
        Arguments.Add(environment);
        Options.Add(json);

        SetAction(async (arguments, _) =>
        {
            var definition = StackFile.ReadEnvironment(arguments.GetValue(project)!, arguments.GetRequiredValue(environment));
            var report = CapacityReport.Of(definition.Settings);
            if (arguments.GetValue(json)) await output.WriteLineAsync(CapacityJson.Write(definition.Name, report));
            else foreach (var line in CapacityText.Lines(definition.Name, report)) await output.WriteLineAsync(line);

            return ExitCode.Good;
        });
    }
}
