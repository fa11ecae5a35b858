using Infra.Cli.Files;
using Infra.Cli.Tools;

namespace Infra.Cli.Export.Terraform;

/// <summary>Terraform and its AWS provider as they are installed on this machine.</summary>
/// <param name="Terraform">The program.</param>
/// <param name="Mirror">The folder from which the provider is installed.</param>
internal sealed record TerraformInstallation(string Terraform, string Mirror)
{
    internal static readonly Finding TerraformMissing = new(null, "no terraform command", "install Terraform 1.11 or later from https://developer.hashicorp.com/terraform/install");

    /// <summary>Finds both.</summary>
    /// <param name="pluginDir">The folder with the provider, when the user names one.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="problems">What is missing, each with how to get it; empty when nothing is.</param>
    /// <returns>The installation; <see langword="null"/> if something is missing.</returns>
    internal static TerraformInstallation? Find(string? pluginDir, Func<string, string?> variable, out ImmutableArray<Finding> problems)
    {
        var terraform = ToolPath.Find("terraform", variable("PATH"));
        var mirror = new ProviderMirror(ProviderFacts.Source, ProviderFacts.Version)
            .Find(pluginDir, variable("HOME") ?? variable("USERPROFILE") ?? "", variable);

        problems =
        [
            .. terraform is null ? [TerraformMissing] : (Finding[])[],
            .. mirror is null ? [ProviderMissing(pluginDir)] : (Finding[])[],
        ];
        return terraform is null || mirror is null ? null : new TerraformInstallation(terraform, mirror);
    }

    /// <summary>Terraform in a folder, cut off from the user's own settings and credentials.</summary>
    /// <param name="folder">The folder with a configuration.</param>
    /// <returns>The program.</returns>
    internal Tool In(string folder) => new(Terraform, folder, Isolation.Variables(folder));

    internal IEnumerable<string> Initialise => ["init", "-input=false", "-no-color", "-backend=false", $"-plugin-dir={Mirror}"];

    /// <summary>Checks a configuration by the provider's schema.</summary>
    /// <param name="files">The configuration.</param>
    /// <param name="stop">Stops the check.</param>
    /// <returns>What Terraform finds wrong with it; <see langword="null"/> if it is valid.</returns>
    internal async Task<string?> ValidateAsync(IReadOnlyDictionary<string, string> files, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        FileTree.Write(folder.FullName, files);
        foreach (var arguments in (IEnumerable<string>[])[Initialise, ["validate", "-no-color"]])
        {
            var result = await In(folder.FullName).RunAsync(arguments, stop);
            if (result.ExitCode != 0) return result.Errors.Trim();
        }

        return null;
    }

    private static Finding ProviderMissing(string? pluginDir) => pluginDir is null
        ? new Finding(null, $"no {ProviderFacts.Source} {ProviderFacts.Version} on this machine", "run ./infractl export terraform ENV --out DIR, then terraform -chdir=DIR providers mirror ~/.terraform.d/plugins, or name a mirror after --plugin-dir")
        : new Finding(null, $"no {ProviderFacts.Source} {ProviderFacts.Version} in {pluginDir}", "name a folder that terraform providers mirror has filled");
}
