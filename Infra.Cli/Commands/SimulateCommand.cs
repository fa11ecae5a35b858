using System.CommandLine;
using Infra.Cli.Files;
using Infra.Cli.Simulation;
using Infra.Cli.StackFiles;
using Infra.Model.World;

namespace Infra.Cli.Commands;

/// <summary><c>simulate ENV</c>: pods and nodes over time under a load.</summary>
internal sealed class SimulateCommand : Verb
{
    internal SimulateCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("simulate", "Show pods and nodes over time under a load, and the first limit that is met, offline; exit code 1 if requests are lost",
            "simulate dev --load ramp:10-100/15", "simulate prod --load evening.yaml --svg evening.svg", "simulate prod --load evening.yaml --json")
    {
        var environment = new Argument<string>("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };
        var load = new Option<string>("--load")
        {
            Required = true,
            HelpName = "FILE|ramp:FROM-TO/MINUTES",
            Description = "A load file (docs/simulate.md), or a load that rises once, in percent of what capacity.max of the services is for, such as ramp:10-100/15",
        };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON (docs/simulate.md)" };
        var svg = new Option<string?>("--svg") { HelpName = "FILE", Description = "Write a chart of load, pods and nodes to this file" };
        Arguments.Add(environment);
        Options.Add(load);
        Options.Add(json);
        Options.Add(svg);

        SetAction(async (arguments, _) =>
        {
            var definition = StackFile.ReadEnvironment(arguments.GetValue(project)!, arguments.GetRequiredValue(environment));
            var result = Model.World.Simulation.Run(definition, Input(arguments.GetRequiredValue(load), definition.Settings));

            if (arguments.GetValue(svg) is { } file) ResultFile.Write(file, file, SimulationChart.Text(definition.Name, result));
            if (arguments.GetValue(json)) await output.WriteLineAsync(SimulationJson.Text(definition.Name, result));
            else foreach (var line in SimulationTable.Lines(definition.Name, result)) await output.WriteLineAsync(line);

            return result.ShortSeconds == 0 ? ExitCode.Good : ExitCode.Findings;
        });
    }

    private static SimulationInput Input(string load, EnvironmentSettings settings)
    {
        if (LoadProfile.Parse(load) is { } profile)
        {
            return settings.AllServices().Any()
                ? LoadDocument.Of(profile)
                : throw new UserException("--load", $"\"{load}\", and no service in the stack file", "write a load file that names workloads, see docs/simulate.md");
        }

        return StackReader.Read(load, InputFile.Text(load, load)) is { } document
            ? document.Read(text => LoadDocument.Read(text, settings))
            : throw new UserException(load, "an empty file", "write a load file, see docs/simulate.md");
    }
}
