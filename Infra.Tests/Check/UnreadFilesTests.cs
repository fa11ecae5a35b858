using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Check;

[Collection(DeploymentCollection.Name)]
public sealed class UnreadFilesTests
{
    [Fact]
    public async Task Files_ThatLookLikeStackFiles_AreNamed()
    {
        using var project = new StackProject().WithLike("dev", "dev").With("Prod", "config: {}\n").With("pre-production", "config: {}\n");
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "Pulumi.dev.yml"), "config: {}\n");

        var result = await project.RunAsync("check", "--as-of", "2026-11-22");

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.Equal(
            [
                "Pulumi.Prod.yaml:1: warning: name: found a stack file that nothing here reads; rename it to Pulumi.prod.yaml",
                "Pulumi.dev.yml:1: warning: name: found a stack file that nothing here reads; rename it to Pulumi.dev.yaml, which exists, or remove it",
                "Pulumi.pre-production.yaml:1: warning: name: found a stack file for \"pre-production\", which is no name of an environment, so that nothing here reads it; write a name of at most 12 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen",
            ],
            result.Output.Split('\n')[..3]);
    }

    [Fact]
    public async Task Environment_WhoseFileHasAnotherEnding_IsToldToRenameIt()
    {
        using var project = new StackProject().WithLike("prod", "prod");
        await File.WriteAllTextAsync(Path.Combine(project.Folder, "Pulumi.dev.yml"), "config: {}\n");

        var result = await project.RunAsync("check", "dev");

        Assert.Equal(new CliResult(ExitCode.Unusable, "", "Pulumi.dev.yml: found a stack file that nothing here reads; rename it to Pulumi.dev.yaml\n"), result);
    }

    [Fact]
    public async Task ServiceAddresses_ThatAreTheNetworkOfAnotherEnvironment_AreNamed()
    {
        using var project = new StackProject().WithLike("dev", "dev").WithLike("prod", "prod", ("serviceCidr: 172.20.0.0/16", "serviceCidr: 10.10.0.0/16"));

        var result = await project.RunAsync("check", "--as-of", "2026-11-22");

        Assert.Contains("warning: ENV002 controlPlane.serviceCidr: found \"10.10.0.0/16\", which overlaps the network 10.10.0.0/16 of dev: pods here can never reach it; write another range for a new cluster", result.Output, StringComparison.Ordinal);
    }
}
