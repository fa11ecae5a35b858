using System.CommandLine;
using Infra.Cli.Plan;
using Infra.Cli.StackFiles;
using Infra.Model.Plans;
using Infra.Model.Settings.Network;

namespace Infra.Cli.Commands;

/// <summary><c>plan ENV</c>: everything <c>pulumi up</c> would declare, offline.</summary>
internal sealed class PlanCommand : Verb
{
    internal PlanCommand(Option<DirectoryInfo> project, TextWriter output)
        : base("plan", "Show everything pulumi up would declare, offline: the tree, its references and the counts",
            "plan dev", "plan prod --json")
    {
        var environment = new Argument<string>("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };
        var json = new Option<bool>("--json") { Description = "Print the whole plan as JSON (docs/plan-format.md)" };
        var addresses = new Option<bool>("--addresses") { Description = "Print where the addresses of a zone go and how far the environment can grow, instead of the plan" };
        Arguments.Add(environment);
        Options.Add(json);
        Options.Add(addresses);

        SetAction(async (arguments, _) =>
        {
            var definition = StackFile.ReadEnvironment(arguments.GetValue(project)!, arguments.GetRequiredValue(environment));
            if (arguments.GetValue(addresses))
            {
                var report = AddressReport.Of(definition.Settings);
                await output.WriteLineAsync(arguments.GetValue(json) ? AddressJson.Text(definition.Name, report) : string.Join('\n', AddressTable.Lines(definition.Name, report)));
                return ExitCode.Good;
            }

            var plan = await PlanRecorder.RecordAsync(definition);

            if (arguments.GetValue(json))
                await WriteJsonAsync(plan, output);
            else
                PlanTree.Write(plan, Terminal.For(output));

            return ExitCode.Good;
        });
    }

    private static async Task WriteJsonAsync(EnvironmentPlan plan, TextWriter output)
    {
        using var stream = new MemoryStream();
        PlanJson.Write(plan, stream);
        stream.Position = 0;
        using var reader = new StreamReader(stream);
        await output.WriteLineAsync(await reader.ReadToEndAsync());
    }
}
