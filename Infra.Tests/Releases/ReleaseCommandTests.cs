using System.Text.Json;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Releases;

[Collection(DeploymentCollection.Name)]
public sealed class ReleaseCommandTests
{
    private const string Day = "2026-11-30";

    [Fact]
    public async Task List_OfReleases_SaysHowLongTheyAreSupportedAndWhoRunsThem() => (await Support.Cli.RunAsync("release", "list", "--as-of", Day)).ShouldEndWith(
        ExitCode.Good,
        """
        release  Kubernetes  standard support          from          control planes  servers
        2026-08  1.35        to 2027-03-27 (117 days)  this project  -               -
        2026-09  1.35        to 2027-03-27 (117 days)  this project  prod, staging   prod (batch, data, general), staging (data, general)
        2026-10  1.36        to 2027-08-02 (245 days)  this project  dev             dev (general)

        """.ReplaceLineEndings("\n"),
        "");

    [Fact]
    public async Task List_OfAReleaseWhoseSupportEnded_SaysSo() =>
        Assert.Contains("2026-09  1.35        ended 2027-03-27 ", (await Support.Cli.RunAsync("release", "list", "--as-of", "2027-03-28")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task List_AsJson_SaysTheSame()
    {
        var result = await Support.Cli.RunAsync("release", "list", "--as-of", Day, "--json");

        using var document = JsonDocument.Parse(result.Output);
        var staging = document.RootElement.GetProperty("releases").EnumerateArray().Single(release => release.GetProperty("name").GetString() == "2026-09");
        Assert.Equal("infra-releases/1", document.RootElement.GetProperty("format").GetString());
        Assert.Equal((117, "1.35", false), (staging.GetProperty("daysOfSupport").GetInt32(), staging.GetProperty("kubernetes").GetString(), staging.GetProperty("team").GetBoolean()));
        Assert.Equal(["prod", "staging"], staging.GetProperty("controlPlanes").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(5, staging.GetProperty("servers").GetArrayLength());
    }

    [Fact]
    public async Task List_OfAProjectWithAStackFileThatCannotBeRead_NamesTheFile()
    {
        using var project = new StackProject().With("dev", "nonsense");

        var result = await project.RunAsync("release", "list");

        Assert.EndsWith("Pulumi.dev.yaml cannot be read, so what it runs is not shown; ./infractl check says why\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_OfTwoReleases_SaysWhatChangesOfWhatWithItsChangeLog() => (await Support.Cli.RunAsync("release", "diff", "2026-08", "2026-09")).ShouldEndWith(
        ExitCode.Good,
        """
        2026-08 to 2026-09: 8 versions differ
        nodes   al2023 arm64        1.35.7-20260827 to 1.35.8-20260923          https://github.com/awslabs/amazon-eks-ami/releases/tag/v20260923
        nodes   al2023 x64          1.35.7-20260827 to 1.35.8-20260923          https://github.com/awslabs/amazon-eks-ami/releases/tag/v20260923
        nodes   bottlerocket arm64  1.65.0-0be31b34 to 1.66.0-1ad6b4a4          https://github.com/bottlerocket-os/bottlerocket/releases/tag/v1.66.0
        nodes   bottlerocket x64    1.65.0-0be31b34 to 1.66.0-1ad6b4a4          https://github.com/bottlerocket-os/bottlerocket/releases/tag/v1.66.0
        add-on  aws-ebs-csi-driver  v1.65.0-eksbuild.1 to v1.66.0-eksbuild.1    https://github.com/kubernetes-sigs/aws-ebs-csi-driver/releases/tag/v1.66.0
        add-on  coredns             v1.13.2-eksbuild.21 to v1.13.2-eksbuild.31  https://github.com/coredns/coredns/releases/tag/v1.13.2
        add-on  kube-proxy          v1.35.3-eksbuild.21 to v1.35.3-eksbuild.29  https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.35.md
        add-on  metrics-server      v0.9.0-eksbuild.7 to v0.9.0-eksbuild.11     https://github.com/kubernetes-sigs/metrics-server/releases/tag/v0.9.0
        servers are followed by new ones, move by move: ./infractl rollout ENV --plan shows the steps; no server that runs changes
        add-ons change in place, with the environment's release

        """.ReplaceLineEndings("\n"),
        "");

    [Fact]
    public async Task Diff_AsJson_HasEachVersionInFull()
    {
        using var document = JsonDocument.Parse((await Support.Cli.RunAsync("release", "diff", "2026-09", "2026-10", "--json")).Output);

        var image = document.RootElement.GetProperty("differences").EnumerateArray().Last();
        Assert.Equal(6, document.RootElement.GetProperty("differences").GetArrayLength());
        Assert.Equal(("charts", "cluster-autoscaler image", "v1.36.1@sha256:461388d03eb5b55db58941ee7a81d9a619dd15302b01cbab9f5a9946715994b4"), (image.GetProperty("part").GetString(), image.GetProperty("name").GetString(), image.GetProperty("after").GetString()));
    }

    [Fact]
    public async Task Diff_OfAReleaseThatDoesNotExist_NamesTheNearest() => (await Support.Cli.RunAsync("release", "diff", "2026-09", "2026-1O")).ShouldEndWith(
        ExitCode.Unusable, "", "found the release \"2026-1O\", which does not exist; did you mean 2026-10? the releases are 2026-08, 2026-09, 2026-10\n");

    [Fact]
    public async Task Check_OfReleasesThatAreSupported_IsGood() =>
        (await Support.Cli.RunAsync("release", "check", "--as-of", Day)).ShouldEndWith(ExitCode.Good, "good: 2026-08, 2026-09, 2026-10: complete, as published\n", "");

    [Fact]
    public async Task Check_NearTheEndOfSupport_WarnsForReleasesThatRun() => (await Support.Cli.RunAsync("release", "check", "--as-of", "2027-02-01")).ShouldEndWith(
        ExitCode.Good,
        "Infra.Model/Releases/2026-09.json: warning: kubernetes.endOfStandardSupport: found \"2027-03-27\" for Kubernetes 1.35, 54 days ahead; write a release with a newer minor, and move to it\ngood: 2026-08, 2026-09, 2026-10: complete, as published\n",
        "");

    [Fact]
    public async Task Check_OfAReleaseWithoutALineInTheLock_HasFindings()
    {
        using var project = new GitProject();
        await project.RunAsync($"release new 2026-12-acme --from 2026-10 --image bottlerocket=1.67.0-0123abcd --as-of {Day}");
        project.Write("releases/releases.lock", "");

        var result = await project.RunAsync("release", "check", "2026-12-acme");

        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.StartsWith("releases/2026-12-acme.json: found no line in releases.lock", result.Output, StringComparison.Ordinal);
        (await project.RunAsync("release", "check", "2026-10", "--as-of", Day)).ShouldEndWith(ExitCode.Good, "good: 2026-10: complete, as published\n", "");
    }

    [Fact]
    public async Task Page_OfTheReleases_IsTheOneOfTheDocumentation() => Assert.Equal(
        (await File.ReadAllTextAsync(RepositoryFolder.File("docs/releases.md").FullName)).ReplaceLineEndings("\n"),
        (await Support.Cli.RunAsync("release", "list", "--markdown")).Output);
}
