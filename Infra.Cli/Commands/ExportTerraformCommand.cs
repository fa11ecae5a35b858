using System.CommandLine;
using Infra.Cli.Export;
using Infra.Cli.Export.Terraform;
using Infra.Cli.Plan;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>export terraform ENV --out DIR</c>: an environment as Terraform configuration.</summary>
internal sealed class ExportTerraformCommand : Command
{
    /// <summary>Describes the command.</summary>
    /// <param name="project">The option that names the project's folder.</param>
    /// <param name="output">Where to say what was written.</param>
    /// <param name="errors">Where notes on what is left out go.</param>
    internal ExportTerraformCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("terraform", "Write Terraform configuration, and manifests and values for what is inside the cluster")
    {
        var environment = new Argument<string>("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };
        var folder = new Option<string>("--out") { HelpName = "DIR", Description = "The folder to write: a new one, an empty one, or that of an earlier export", Required = true };
        var force = new Option<bool>("--force") { Description = "Overwrite files in the folder that this did not write, or that were edited since" };
        Arguments.Add(environment);
        Options.Add(folder);
        Options.Add(force);

        SetAction(async (arguments, _) =>
        {
            var definition = StackFile.ReadEnvironment(arguments.GetValue(project)!, arguments.GetRequiredValue(environment));
            var export = TerraformExport.Of(await PlanRecorder.RecordAsync(definition));
            var path = arguments.GetRequiredValue(folder);
            new ExportFolder(path).Write(export.Files, arguments.GetValue(force));

            foreach (var note in export.Notes) await errors.WriteLineAsync(note);
            await output.WriteLineAsync($"{definition.Name}: {export.Files.Count} files in {path}; {Path.Combine(path, ExportReadme.Path)} says in which order to apply them");
            return ExitCode.Good;
        });
    }
}
