using System.Runtime.InteropServices;
using Infra.Cli.Tools;

namespace Infra.Tests.Tools;

public sealed class ProviderMirrorTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("infra-");

    // A version that no machine has, so that the usual places of this one do not matter.
    private static ProviderMirror Mirror { get; } = new("hashicorp/made-up", "0.0.1");

    private static string Platform =>
        $"{(OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux")}_{(RuntimeInformation.OSArchitecture == Architecture.X64 ? "amd64" : "arm64")}";

    public void Dispose() => _home.Delete(recursive: true);

    [Fact]
    public void Find_WithNothingAnywhere_FindsNothing() => Assert.Null(Find());

    [Fact]
    public void Find_InAUsualPlace_FindsIt()
    {
        var mirror = Unpacked(".terraform.d/plugins");

        Assert.Equal(mirror, Find());
    }

    [Fact]
    public void Find_OfAPackedProvider_FindsIt()
    {
        var folder = Path.Combine(_home.FullName, ".terraform.d", "plugins");
        var provider = Directory.CreateDirectory(Path.Combine(folder, "registry.terraform.io", "hashicorp", "made-up"));
        File.WriteAllText(Path.Combine(provider.FullName, $"terraform-provider-made-up_0.0.1_{Platform}.zip"), "");

        Assert.Equal(folder, Find());
    }

    [Theory]
    [InlineData("provider_installation {\n  filesystem_mirror {\n    path    = \"MIRROR\"\n    include = [\"*/*\"]\n  }\n}\n")]
    [InlineData("plugin_cache_dir = \"MIRROR\"\n")]
    public void Find_InTerraformsOwnConfiguration_FindsIt(string configuration)
    {
        var mirror = Unpacked("somewhere/else");
        var file = Path.Combine(_home.FullName, "configuration.tfrc");
        File.WriteAllText(file, configuration.Replace("MIRROR", mirror.Replace('\\', '/'), StringComparison.Ordinal));

        Assert.Equal(mirror, Find(("TF_CLI_CONFIG_FILE", file)));
    }

    [Fact]
    public void Find_InTheConfigurationAtHome_FindsIt()
    {
        var mirror = Unpacked("somewhere/else");
        File.WriteAllText(Path.Combine(_home.FullName, ".terraformrc"), "plugin_cache_dir = \"~/somewhere/else\"\n");

        Assert.Equal(mirror, Find());
    }

    [Fact]
    public void Find_InTheCacheThatTheEnvironmentNames_FindsIt()
    {
        var mirror = Unpacked("cache");

        Assert.Equal(mirror, Find(("TF_PLUGIN_CACHE_DIR", mirror)));
    }

    [Fact]
    public void Find_WhereTheUserNamesAFolder_LooksNowhereElse()
    {
        var mirror = Unpacked(".terraform.d/plugins");

        Assert.Null(Mirror.Find(Path.Combine(_home.FullName, "empty"), _home.FullName, _ => null));
        Assert.Equal(mirror, Mirror.Find(mirror, _home.FullName, _ => null));
    }

    private string? Find(params (string Name, string Value)[] variables) => Mirror.Find(
        null,
        _home.FullName,
        name => variables.Where(variable => variable.Name == name).Select(variable => variable.Value).FirstOrDefault());

    private string Unpacked(string folder)
    {
        var mirror = Path.Combine(_home.FullName, Path.Combine(folder.Split('/')));
        Directory.CreateDirectory(Path.Combine(mirror, "registry.terraform.io", "hashicorp", "made-up", "0.0.1", Platform));
        return mirror;
    }
}
