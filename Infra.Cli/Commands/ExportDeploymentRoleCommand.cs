using System.CommandLine;
using Infra.Cli.Plan;
using Infra.Cli.StackFiles;
using Infra.Model.Plans;

namespace Infra.Cli.Commands;

/// <summary><c>export deployment-role ENV</c>: the policy of the role that deploys an environment.</summary>
internal sealed class ExportDeploymentRoleCommand : Verb
{
    private readonly Argument<string> _environment = new("ENV") { Description = "The environment, as in Pulumi.ENV.yaml" };

    private readonly Option<DirectoryInfo> _project;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    internal ExportDeploymentRoleCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("deployment-role", "Print the IAM policy of the role that deploys, made from the plan",
            "export deployment-role dev", "export deployment-role prod > deployment-role.json")
    {
        (_project, _output, _errors) = (project, output, errors);
        Arguments.Add(_environment);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken stop)
    {
        var definition = StackFile.ReadEnvironment(arguments.GetValue(_project)!, arguments.GetRequiredValue(_environment));
        var plan = await PlanRecorder.RecordAsync(definition);
        await _output.WriteLineAsync(DeploymentRights.Of(plan).ToJson());
        foreach (var type in DeploymentRights.Unknown(plan))
            await _errors.WriteLineAsync($"found {type} of an extension, whose actions the policy lacks; add those that create, read, change and delete it");
        if (definition.Settings.PermissionsBoundary is null)
            await _errors.WriteLineAsync("found no permissionsBoundary in the stack file; with one, the role cannot give a role, and so itself, more rights than the boundary allows");

        return ExitCode.Good;
    }
}
