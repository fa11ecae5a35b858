using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Commands;

[Collection(DeploymentCollection.Name)]
public sealed class ExportTerraformCommandTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("infra-");

    private string Folder => Path.Combine(_parent.FullName, "out");

    public void Dispose() => _parent.Delete(recursive: true);

    [Fact]
    public async Task Export_OfAnEnvironment_SaysWhatItWroteAndWhatItLeftOut()
    {
        var result = await Support.Cli.RunAsync("export", "terraform", "prod", "--out", Folder);

        result.ShouldEndWith(ExitCode.Good);
        Assert.Equal($"prod: 39 files in {Folder}; {Path.Combine(Folder, "README.md")} says in which order to apply them\n", result.Output);
        Assert.Equal(
            "prod/aws:eks/cluster:Cluster::prod-cluster-eksCluster.deletionProtection: omitted, because hashicorp/aws 5.100.0 does not have it: EKS does not protect the cluster from deletion; enable it with aws eks update-cluster-config --deletion-protection, and rely on prevent_destroy\n",
            result.Errors);
        Assert.True(File.Exists(Path.Combine(Folder, "main.tf.json")));
    }

    [Fact]
    public async Task Export_Again_ReplacesTheFilesOfTheOtherEnvironment()
    {
        await Support.Cli.RunAsync("export", "terraform", "prod", "--out", Folder);

        var result = await Support.Cli.RunAsync("export", "terraform", "dev", "--out", Folder);

        result.ShouldEndWith(ExitCode.Good);
        Assert.False(File.Exists(Path.Combine(Folder, "kubernetes", "deployment-infra-headroom-headroom.yaml")));
    }

    [Fact]
    public async Task Export_WithoutAFolder_IsRefused()
    {
        var result = await Support.Cli.RunAsync("export", "terraform", "dev");

        result.ShouldEndWith(ExitCode.Unusable, "", "Option '--out' is required; see ./infractl --help\n");
    }

    [Fact]
    public async Task Export_OfAnUnknownEnvironment_IsRefusedAndWritesNothing()
    {
        var result = await Support.Cli.RunAsync("export", "terraform", "prd", "--out", Folder);

        Assert.Equal((ExitCode.Unusable, "found no environment \"prd\" (no file Pulumi.prd.yaml); did you mean prod?\n"), (result.ExitCode, result.Errors));
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task Export_WithAMirrorThatNothingNeeds_IsRefused()
    {
        var result = await Support.Cli.RunAsync("export", "terraform", "dev", "--out", Folder, "--plugin-dir", "mirror");

        Assert.Equal((ExitCode.Unusable, "found --plugin-dir without --validate; add --validate, as nothing else needs the provider\n"), (result.ExitCode, result.Errors));
    }
}
