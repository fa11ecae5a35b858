using System.CommandLine;
using Infra.Cli.Export;
using Infra.Cli.Export.CloudFormation;
using Infra.Cli.Plan;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>export cloudformation ENV --out DIR</c>: an environment as templates of AWS CloudFormation.</summary>
internal sealed class ExportCloudFormationCommand : Verb, IStopsPrograms
{
    internal ExportCloudFormationCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("cloudformation", "Write templates of AWS CloudFormation, and manifests and values for what is inside the cluster",
            "export cloudformation dev --out cloudformation-dev", "export cloudformation dev --out cloudformation-dev --validate")
    {
        var environment = new Argument<string>("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };
        var validate = new Option<bool>("--validate") { Description = "Run cfn-lint first; if it finds something, write nothing and end with exit code 1" };
        Arguments.Add(environment);
        var destination = new ExportDestination(this, output, errors);
        Options.Add(validate);

        SetAction(async (arguments, stop) =>
        {
            var definition = StackFile.ReadEnvironment(arguments.GetValue(project)!, arguments.GetRequiredValue(environment));
            var export = CloudFormationExport.Of(await PlanRecorder.RecordAsync(definition));
            if (arguments.GetValue(validate)) Terminal.Progress(errors, "cfn-lint reads the templates: half a minute or so");
            if (arguments.GetValue(validate) && await ProblemAsync(export, $"{definition.Settings.Region}", stop) is { } problem)
            {
                await output.WriteLineAsync(problem);
                return ExitCode.Findings;
            }

            return await destination.WriteAsync(arguments, $"{definition.Name}", export);
        });
    }

    private static Task<string?> ProblemAsync(ExportedFiles export, string region, CancellationToken stop) =>
        CfnLint.Find(Environment.GetEnvironmentVariable).ProblemAsync(export.Files, export.Files.Keys.Where(CloudFormationExport.IsTemplate), region, stop);
}
