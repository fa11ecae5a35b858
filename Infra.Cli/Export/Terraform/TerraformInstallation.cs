using System.Collections.Immutable;
using Infra.Cli.Tools;

namespace Infra.Cli.Export.Terraform;

/// <summary>Terraform and its AWS provider as they are installed on this machine.</summary>
/// <param name="Terraform">The program.</param>
/// <param name="Mirror">The folder from which the provider is installed.</param>
internal sealed record TerraformInstallation(string Terraform, string Mirror)
{
    /// <summary>How to get Terraform.</summary>
    internal const string TerraformMissing = "found no terraform command; install Terraform 1.11 or later from https://developer.hashicorp.com/terraform/install";

    /// <summary>Finds both.</summary>
    /// <param name="pluginDir">The folder with the provider, when the user names one.</param>
    /// <param name="problems">What is missing, each with how to get it; empty when nothing is.</param>
    /// <returns>The installation; nothing when something is missing.</returns>
    internal static TerraformInstallation? Find(string? pluginDir, out ImmutableArray<string> problems)
    {
        var terraform = ToolPath.Find("terraform", Environment.GetEnvironmentVariable("PATH"));
        var mirror = new ProviderMirror(ProviderFacts.Source, ProviderFacts.Version)
            .Find(pluginDir, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Environment.GetEnvironmentVariable);

        problems =
        [
            .. terraform is null ? [TerraformMissing] : (string[])[],
            .. mirror is null ? [ProviderMissing(pluginDir)] : (string[])[],
        ];
        return terraform is null || mirror is null ? null : new TerraformInstallation(terraform, mirror);
    }

    /// <summary>Terraform in a folder, cut off from the user's own settings and credentials.</summary>
    /// <param name="folder">The folder with a configuration.</param>
    /// <returns>The program.</returns>
    internal Tool In(string folder) => new(Terraform, folder, Isolation.Variables(folder));

    /// <summary>The arguments that prepare a folder.</summary>
    internal IEnumerable<string> Initialise => ["init", "-input=false", "-no-color", "-backend=false", $"-plugin-dir={Mirror}"];

    private static string ProviderMissing(string? pluginDir) => pluginDir is null
        ? $"found no {ProviderFacts.Source} {ProviderFacts.Version} on this machine; run ./infra export terraform ENV --out DIR, then terraform -chdir=DIR providers mirror ~/.terraform.d/plugins, or name a mirror after --plugin-dir"
        : $"found no {ProviderFacts.Source} {ProviderFacts.Version} in {pluginDir}; name a folder that terraform providers mirror has filled";
}
