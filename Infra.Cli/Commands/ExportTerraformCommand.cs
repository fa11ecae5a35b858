using System.CommandLine;
using Infra.Cli.Export;
using Infra.Cli.Export.Terraform;
using Infra.Cli.Plan;
using Infra.Cli.StackFiles;

namespace Infra.Cli.Commands;

/// <summary><c>export terraform ENV --out DIR</c>: an environment as Terraform configuration.</summary>
internal sealed class ExportTerraformCommand : Verb, IStopsPrograms
{
    private readonly Argument<string> _environment = new("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };

    private readonly Option<bool> _validate = new("--validate") { Description = "Run terraform validate first; if it fails, write nothing and end with exit code 1" };

    private readonly Option<string?> _pluginDir = new("--plugin-dir") { HelpName = "DIR", Description = "--validate: the folder with the AWS provider; without it, the usual places are searched" };

    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;
    private readonly ExportDestination _destination;

    internal ExportTerraformCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("terraform", "Write Terraform configuration, and manifests and values for what is inside the cluster",
            "export terraform dev --out terraform-dev", "export terraform dev --out terraform-dev --validate")
    {
        (_project, _output, _errors) = (project, output, errors);
        Arguments.Add(_environment);
        _destination = new ExportDestination(this, output, errors);
        Options.Add(_validate);
        Options.Add(_pluginDir);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        if (arguments.GetValue(_pluginDir) is not null && !arguments.GetValue(_validate))
            throw new UserException("--plugin-dir without --validate", "add --validate, as nothing else needs the provider");

        var definition = StackFile.ReadEnvironment(arguments.GetValue(_project)!, arguments.GetRequiredValue(_environment));
        var export = TerraformExport.Of(await PlanRecorder.RecordAsync(definition));
        if (arguments.GetValue(_validate)) Terminal.Progress(_errors, "terraform installs the AWS provider from its folder and validates the files: half a minute or so");
        if (arguments.GetValue(_validate) && await ProblemAsync(export, arguments.GetValue(_pluginDir), stop) is { } problem)
        {
            await _output.WriteLineAsync(problem);
            return ExitCode.Findings;
        }

        return await _destination.WriteAsync(arguments, $"{definition.Name}", export);
    }

    private static async Task<string?> ProblemAsync(ExportedFiles export, string? pluginDir, CancellationToken stop)
    {
        var terraform = TerraformInstallation.Find(pluginDir, Environment.GetEnvironmentVariable, out var problems) ?? throw new UserException(problems);
        return await terraform.ValidateAsync(export.Files, stop);
    }
}
