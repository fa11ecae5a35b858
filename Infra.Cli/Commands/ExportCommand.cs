using System.CommandLine;

namespace Infra.Cli.Commands;

/// <summary><c>export</c>: the same declarations for another engine.</summary>
internal sealed class ExportCommand : Command
{
    internal ExportCommand(Option<DirectoryInfo> project, TextWriter output, TextWriter errors)
        : base("export", "Write an environment for another engine")
    {
        Subcommands.Add(new ExportTerraformCommand(project, output, errors));
        Subcommands.Add(new ExportTerraformSchemaCommand(output));
        Subcommands.Add(new ExportDeploymentRoleCommand(project, output, errors));
        Subcommands.Add(new ExportCloudFormationCommand(project, output, errors));
        Subcommands.Add(new ExportCloudFormationChangesCommand(output));
        Subcommands.Add(new ExportCloudFormationSchemaCommand(output));
        Subcommands.Add(new ExportKopsCommand(project, output, errors));
        Subcommands.Add(new ExportKubernetesCommand(project, output, errors));
    }
}
