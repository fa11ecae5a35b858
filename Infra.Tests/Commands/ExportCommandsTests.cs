using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Commands;

[Collection(DeploymentCollection.Name)]
public sealed class ExportCommandsTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("infra-");

    private string Folder => Path.Combine(_parent.FullName, "out");

    public void Dispose() => _parent.Delete(recursive: true);

    [Theory]
    [InlineData("cloudformation", "template.json", 32)]
    [InlineData("kubernetes", "kubernetes/namespace-shop.yaml", 29)]
    public async Task Export_OfAnEnvironment_WritesItsFiles(string target, string file, int count)
    {
        var result = await Support.Cli.RunAsync("export", target, "dev", "--out", Folder);

        result.ShouldEndWith(ExitCode.Good, $"dev: {count} files in {Folder}; {Path.Combine(Folder, "README.md")} says in which order to apply them\n");
        Assert.True(File.Exists(Path.Combine(Folder, file)));
    }

    [Fact]
    public async Task Export_ToKopsWithoutNames_IsOfAllEnvironments()
    {
        var result = await Support.Cli.RunAsync("export", "kops", "--out", Folder);

        result.ShouldEndWith(ExitCode.Good);
        Assert.StartsWith("dev, prod, staging: ", result.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Folder, "values.staging.yaml")));
    }

    [Theory]
    [InlineData("""{"Changes":[]}""", ExitCode.Good, "the change sets may be executed\n")]
    [InlineData("""{"Changes":[{"ResourceChange":{"Action":"Remove","LogicalResourceId":"A","ResourceType":"AWS::KMS::Key"}}]}""", ExitCode.Findings, "FILE: A: found that the stack gives up AWS::KMS::Key; restore it in the stack file\n")]
    public async Task Changes_OfAChangeSet_AreJudged(string json, int code, string output)
    {
        var file = Path.Combine(_parent.FullName, "change-set.json");
        await File.WriteAllTextAsync(file, json);

        var result = await Support.Cli.RunAsync("export", "cloudformation-changes", file);

        result.ShouldEndWith(code, output.Replace("FILE", file, StringComparison.Ordinal), "");
    }

    [Fact]
    public async Task Changes_OfAnotherDocument_AreRefused()
    {
        var file = Path.Combine(_parent.FullName, "change-set.json");
        await File.WriteAllTextAsync(file, "{}");

        var result = await Support.Cli.RunAsync("export", "cloudformation-changes", file);

        Assert.Equal((ExitCode.Unusable, ""), (result.ExitCode, result.Output));
        Assert.Contains("no change set (it has no Changes)", result.Errors, StringComparison.Ordinal);
    }
}
