using System.Text.Json;
using Infra.Cli;
using Infra.Model.Releases;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Support;

namespace Infra.Tests.Releases;

[Collection(DeploymentCollection.Name)]
public sealed class ReleaseNewCommandTests : IDisposable
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    // Every version of another minor, as one would write them.
    private static readonly string[] NextMinor =
    [
        "release", "new", "2027-01-acme", "--from", "2026-10", "--kubernetes", "1.37", "--end-of-support", "2028-01-15", "--as-of", "2026-12-20",
        "--image", "bottlerocket=1.68.0-0123abcd", "--image", "al2023=1.37.1-20261218",
        "--add-on", "vpc-cni=v1.23.0-eksbuild.1", "--add-on", "kube-proxy=v1.37.0-eksbuild.2", "--add-on", "coredns=v1.15.0-eksbuild.1",
        "--add-on", "eks-pod-identity-agent=v1.3.11-eksbuild.1", "--add-on", "aws-ebs-csi-driver=v1.67.0-eksbuild.1", "--add-on", "metrics-server=v0.9.0-eksbuild.12",
        "--chart-image", $"cluster-autoscaler=v1.37.0@{Digest}",
    ];

    private readonly GitProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task New_WithAnImage_WritesTheOtherReleaseWithItAndListsItAsPublished()
    {
        var result = await _project.RunAsync("release", "new", "2026-12-acme", "--from", "2026-10", "--image", "bottlerocket=1.67.0-0123abcd@2026-11-20", "--as-of", "2026-11-30");

        result.ShouldEndWith(
            ExitCode.Good,
            """
            releases/2026-12-acme.json written, and listed as published in releases/releases.lock
            2026-10 to 2026-12-acme: 2 versions differ
            nodes  bottlerocket arm64  1.66.0-1ad6b4a4 to 1.67.0-0123abcd  https://github.com/bottlerocket-os/bottlerocket/releases/tag/v1.67.0
            nodes  bottlerocket x64    1.66.0-1ad6b4a4 to 1.67.0-0123abcd  https://github.com/bottlerocket-os/bottlerocket/releases/tag/v1.67.0
            servers are followed by new ones, move by move: ./infractl rollout ENV --plan shows the steps; no server that runs changes
            everything else is copied from 2026-10, with its sources; no account was asked
            next: commit both files, then ./infractl rollout ENV --plan 2026-12-acme

            """.ReplaceLineEndings("\n"),
            "");
        var (written, from) = (Written("2026-12-acme"), ReleaseCatalogue.Find(Value.Parse<ReleaseName>("2026-10")));
        Assert.Equal(
            new NodeImage
            {
                OperatingSystem = NodeOperatingSystem.Bottlerocket,
                Architecture = Architecture.X64,
                ReleaseVersion = "1.67.0-0123abcd",
                Published = new DateOnly(2026, 11, 20),
                Source = new Source("https://github.com/bottlerocket-os/bottlerocket/releases/tag/v1.67.0 (given by --image; the page itself is unread)", new DateOnly(2026, 11, 30)),
            },
            written.NodeImages[^1]);
        Assert.Equal((from.NodeImages[0], from.Kubernetes), (written.NodeImages[0], written.Kubernetes));
        Assert.Equal(from.AddOns, written.AddOns);
        Assert.Equal(from.Charts, written.Charts);
        Assert.Empty(Infra.Cli.Releases.ReleaseFiles.Read(new DirectoryInfo(_project.Folder)).Findings);
    }

    [Fact]
    public async Task New_OfTheNextMinor_TakesEveryVersionOfIt()
    {
        (await _project.RunAsync(NextMinor)).ShouldEndWith(ExitCode.Good, errors: "");

        var written = Written("2027-01-acme");
        Assert.Equal(("1.37", new DateOnly(2028, 1, 15)), ($"{written.Kubernetes.Version}", written.Kubernetes.EndOfStandardSupport));
        Assert.Equal((9, $"v1.37.0@{Digest}"), (written.AddOns.Count + written.Charts.Count + 1, $"{written.Charts["cluster-autoscaler"].Image.Tag}@{written.Charts["cluster-autoscaler"].Image.Digest}"));
        Assert.Equal("9.59.0", written.Charts["cluster-autoscaler"].Version);
        Assert.EndsWith("(given by --chart-image; the page itself is unread)", written.Charts["cluster-autoscaler"].Source.From, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_NearTheEndOfSupport_WarnsAndWrites()
    {
        var result = await _project.RunAsync("release", "new", "2027-06-acme", "--from", "2026-10", "--image", "bottlerocket=1.67.0-0123abcd", "--as-of", "2027-06-30");

        result.ShouldEndWith(ExitCode.Good, errors: "warning: kubernetes.endOfStandardSupport: found \"2027-08-02\" for Kubernetes 1.36, 33 days ahead; write a release with a newer minor, and move to it\n");
    }

    [Fact]
    public async Task New_OfAnotherMinor_CopiesNoVersionThatNothingSaysEksHas()
    {
        var result = await _project.RunAsync("release", "new", "2027-01-acme", "--from", "2026-10", "--kubernetes", "1.38", "--add-on", "coredns=newest", "--add-on", "cordns=v1.15.0-eksbuild.1", "--chart", "istio=1.0.0", "--image", "windows=1");

        Assert.Equal(ExitCode.Unusable, result.ExitCode);
        Assert.Equal(
            """
            --kubernetes: found "1.38", but no release of 1.37 before it; write a release of 1.37 first: EKS upgrades a control plane one minor at a time
            --kubernetes: found "1.38", whose end of standard support no release here knows; write --end-of-support DATE, or --ask ENV
            --image: found no al2023 for Kubernetes 1.38: 1.36.4-20260923 of 2026-10 is known for 1.36 only; write --image al2023=VERSION, or --ask ENV
            --image: found no bottlerocket for Kubernetes 1.38: 1.66.0-1ad6b4a4 of 2026-10 is known for 1.36 only; write --image bottlerocket=VERSION, or --ask ENV
            --add-on: found no vpc-cni for Kubernetes 1.38: v1.22.4-eksbuild.3 of 2026-10 is known for 1.36 only; write --add-on vpc-cni=VERSION, or --ask ENV
            --add-on: found no kube-proxy for Kubernetes 1.38: v1.36.0-eksbuild.25 of 2026-10 is known for 1.36 only; write --add-on kube-proxy=VERSION, or --ask ENV
            --add-on: found no eks-pod-identity-agent for Kubernetes 1.38: v1.3.10-eksbuild.3 of 2026-10 is known for 1.36 only; write --add-on eks-pod-identity-agent=VERSION, or --ask ENV
            --add-on: found no aws-ebs-csi-driver for Kubernetes 1.38: v1.66.0-eksbuild.1 of 2026-10 is known for 1.36 only; write --add-on aws-ebs-csi-driver=VERSION, or --ask ENV
            --add-on: found no metrics-server for Kubernetes 1.38: v0.9.0-eksbuild.11 of 2026-10 is known for 1.36 only; write --add-on metrics-server=VERSION, or --ask ENV
            --image: found "windows", which 2026-10 does not have; write one of al2023, bottlerocket
            --add-on: found "cordns", which 2026-10 does not have; write one of vpc-cni, kube-proxy, coredns, eks-pod-identity-agent, aws-ebs-csi-driver, metrics-server
            --chart: found "istio", which 2026-10 does not have; write one of cluster-autoscaler, aws-load-balancer-controller
            addOns.coredns.version: found "newest"; write a build such as "v1.22.4-eksbuild.3"
            charts.cluster-autoscaler.image.tag: found "v1.36.1" under Kubernetes 1.38; write an image of 1.38: the autoscaler simulates the scheduler of its own minor

            """.ReplaceLineEndings("\n"),
            result.Errors);
        Assert.False(Directory.Exists(Path.Combine(_project.Folder, "releases")));
    }

    [Fact]
    public async Task New_OfAMinorThatAnotherReleaseHas_CopiesWhatThatHasToo()
    {
        var result = await _project.RunAsync("release", "new", "2026-12-acme", "--from", "2026-09", "--kubernetes", "1.36");

        Assert.DoesNotContain("vpc-cni", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("bottlerocket", result.Errors, StringComparison.Ordinal);
        Assert.Contains("write --add-on coredns=VERSION (2026-10 has v1.14.3-eksbuild.23), or --ask ENV", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12 --from 2026-10", "NAME: found no difference between \"2026-12\" and 2026-10; write a version, such as --image bottlerocket=VERSION, or --ask ENV for the newest of the account")]
    [InlineData("2026-10 --from 2026-09", "NAME: found \"2026-10\", which Infra.Model/Releases/2026-10.json has; write another name; a published release is never edited")]
    [InlineData("december --from 2026-10", "NAME: found \"december\"; write year and month, and a word of your own, such as 2026-12-acme")]
    [InlineData("2026-07 --from 2026-10 --image bottlerocket=1.67.0-0123abcd", "NAME: found \"2026-07\", which comes before 2026-10; write a later name: releases are ordered by name, and environments go to later ones")]
    [InlineData("2026-12 --from 2026-11", "found the release \"2026-11\", which does not exist; did you mean 2026-10? the releases are 2026-08, 2026-09, 2026-10")]
    [InlineData("2026-12 --from 2026-10 --kubernetes 1.35", "--kubernetes: found \"1.35\", older than 1.36 of 2026-10; name a release of that minor in --from")]
    [InlineData("2028-12 --from 2026-10 --image bottlerocket=1.67.0-0123abcd --as-of 2028-12-01", "--kubernetes: found \"1.36\", whose standard support ended on 2027-08-02; write a newer minor")]
    [InlineData("2026-12 --from 2026-10 --image bottlerocket=1.67.0-0123abcd@tomorrow", "--image: found \"1.67.0-0123abcd@tomorrow\"; write OS=VERSION, or OS=VERSION@DATE with the day it was published")]
    [InlineData("2026-12 --from 2026-10 --chart-image cluster-autoscaler=v1.36.2", "--chart-image: found \"cluster-autoscaler=v1.36.2\"; write NAME=TAG@sha256:DIGEST")]
    [InlineData("2026-12 --from 2026-10 --image bottlerocket", "found \"bottlerocket\" in --image; write OS=VERSION; see ./infractl --help")]
    [InlineData("2026-12 --from 2026-10 --image al2023=1 --image al2023=2", "found \"al2023\" twice in --image; write it once; see ./infractl --help")]
    [InlineData("2026-12 --from 2026-10 --kubernetes 1.3", "found the Kubernetes version \"1.3\"; write a Kubernetes minor version such as \"1.34\", in quotes; see ./infractl --help")]
    public async Task New_ThatIsWrong_SaysWhyAndWritesNothing(string words, string expected)
    {
        var result = await _project.RunAsync(["release", "new", .. words.Split(' ')]);

        Assert.Contains(expected, result.Errors.Split('\n'));
        Assert.Equal((ExitCode.Unusable, ""), (result.ExitCode, result.Output));
        Assert.False(Directory.Exists(Path.Combine(_project.Folder, "releases")));
    }

    [Fact]
    public async Task New_Dry_PrintsTheFileAndWritesNothing()
    {
        var result = await _project.RunAsync([.. NextMinor, "--dry-run"]);

        Assert.Equal("2027-01-acme", $"{Parse(result.Output).Name}");
        Assert.False(Directory.Exists(Path.Combine(_project.Folder, "releases")));
    }

    [Fact]
    public async Task New_WhereTheListCannotBeWritten_LeavesNoRelease()
    {
        Directory.CreateDirectory(Path.Combine(_project.Folder, "releases", "releases.lock"));

        var result = await _project.RunAsync("release", "new", "2026-12-acme", "--from", "2026-10", "--image", "bottlerocket=1.67.0-0123abcd");

        Assert.Equal(ExitCode.Unusable, result.ExitCode);
        Assert.False(File.Exists(Path.Combine(_project.Folder, "releases", "2026-12-acme.json")));
    }

    private Release Written(string name) => Parse(_project.Read($"releases/{name}.json"));

    private static Release Parse(string text) => JsonSerializer.Deserialize<Release>(text, ValueJson.Options)!;
}
