using Infra.Cli.Export.Terraform;
using Infra.Cli.Rehearsal.Emulator;
using Infra.Cli.Tools;

namespace Infra.Cli.Rehearsal;

/// <summary>What a rehearsal needs to be installed.</summary>
/// <param name="Terraform">Terraform and its AWS provider.</param>
/// <param name="Emulator">The emulator's program.</param>
internal sealed record RehearsalTools(TerraformInstallation Terraform, string Emulator)
{
    /// <summary>Finds everything.</summary>
    /// <param name="pluginDir">The folder with the provider, when the user names one.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="UserException">Something is missing; all that is, is reported with how to get it.</exception>
    internal static RehearsalTools Find(string? pluginDir, Func<string, string?> variable)
    {
        var terraform = TerraformInstallation.Find(pluginDir, variable, out var problems);
        var emulator = ToolPath.Find(EmulatorServer.Program, variable("PATH"));
        return terraform is not null && emulator is not null
            ? new RehearsalTools(terraform, emulator)
            : throw new UserException([.. problems, .. emulator is null ? [EmulatorServer.Missing] : (Finding[])[]]);
    }
}
