using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Infra.Cli.Tools;

/// <summary>Finds a provider of Terraform on disk: a folder laid out like a mirror, from which <c>terraform init -plugin-dir</c> installs.</summary>
/// <param name="Source">The provider's name in a registry, for example <c>hashicorp/aws</c>.</param>
/// <param name="Version">Its version.</param>
internal sealed partial record ProviderMirror(string Source, string Version)
{
    // Where Terraform itself looks, and where people put mirrors.
    // https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories (from general knowledge, unverified)
    private static readonly string[] UsualPlaces =
    [
        "~/.terraform.d/plugins", "~/.terraform.d/plugin-cache", "~/.local/share/terraform/plugins", "~/Library/Application Support/io.terraform/plugins",
        "/usr/local/share/terraform/plugins", "/usr/share/terraform/plugins", "/Library/Application Support/io.terraform/plugins",
    ];

    private static readonly string[] UsualParents = ["/opt", "/usr/local/share", "/usr/share", "/var/lib"];

    /// <summary>Finds the provider.</summary>
    /// <param name="named">The folder that the user named; nothing to search.</param>
    /// <param name="home">The user's home folder.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <returns>The mirror's folder; nothing when no place has the provider.</returns>
    internal string? Find(string? named, string home, Func<string, string?> variable) =>
        (named is not null ? [named] : Candidates(home, variable)).Select(folder => Home(folder, home)).FirstOrDefault(Holds);

    private static IEnumerable<string> Candidates(string home, Func<string, string?> variable) =>
    [
        .. Configured(variable("TF_CLI_CONFIG_FILE") ?? Path.Combine(home, ".terraformrc")),
        .. variable("TF_PLUGIN_CACHE_DIR") is { Length: > 0 } cache ? [cache] : (string[])[],
        .. UsualPlaces,
        .. variable("APPDATA") is { Length: > 0 } data ? [Path.Combine(data, "terraform.d", "plugins")] : (string[])[],
        .. UsualParents.SelectMany(Below),
    ];

    // The two settings of Terraform's own configuration that name folders with providers.
    private static List<string> Configured(string file)
    {
        if (!File.Exists(file)) return [];

        try
        {
            return FolderSetting().Matches(File.ReadAllText(file)).Select(match => match.Groups["folder"].Value).ToList();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<string> Below(string parent)
    {
        try
        {
            return Directory.Exists(parent) ? Directory.EnumerateDirectories(parent).Order(StringComparer.Ordinal).ToList() : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Home(string folder, string home) => folder.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(home, folder[2..]) : folder;

    // Unpacked in a folder of its platform, or packed as it is downloaded.
    private bool Holds(string folder)
    {
        var provider = Path.Combine([folder, "registry.terraform.io", .. Source.Split('/')]);
        return Directory.Exists(Path.Combine(provider, Version, Platform))
            || File.Exists(Path.Combine(provider, $"terraform-provider-{Source.Split('/')[^1]}_{Version}_{Platform}.zip"));
    }

    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            var processor = RuntimeInformation.OSArchitecture switch
            {
                Architecture.X64 => "amd64",
                Architecture.X86 => "386",
                var other => other.ToString().ToLowerInvariant(),
            };
            return $"{system}_{processor}";
        }
    }

    [GeneratedRegex(@"^\s*(?:path|plugin_cache_dir)\s*=\s*""(?<folder>[^""]+)""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FolderSetting();
}
