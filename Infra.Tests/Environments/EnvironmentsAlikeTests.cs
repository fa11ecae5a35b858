using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Environments;

[Collection(DeploymentCollection.Name)]
public sealed class EnvironmentsAlikeTests
{
    private const string Day = "2026-11-22";
    private const string Apart = "  - { what: account, in: [two], why: a }\n  - { what: network.cidr, in: [two], why: b }\n";

    [Fact]
    public async Task Differences_OfTheEnvironments_AreAllAllowedAndAllThere()
    {
        var result = await Support.Cli.RunAsync("check", "--as-of", Day);

        result.ShouldEndWith(ExitCode.Good, errors: "");
        Assert.EndsWith(", every difference from prod is allowed\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Environments_WithoutAnAllowance_AreNotCompared()
    {
        using var project = Pair();

        var result = await project.RunAsync("check", "--as-of", Day);

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.EndsWith("not compared: allowed-differences.yaml or its reference is missing\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_ThatDifferUnallowed_AreFound()
    {
        using var project = Pair(("max: 6", "max: 5"), ("    clusterServices:", "      other:\n        capacity: { min: 1, max: 2 }\n        generations: [{ stage: enabled, server: { release: \"2026-10\", operatingSystem: bottlerocket, instanceTypes: [m7g.large], disk: { sizeGiB: 50 } } }]\n    clusterServices:"));
        Allow(project, Apart, "");

        await AssertFoundAsync(
            project,
            "Pulumi.two.yaml:39: pools.general.capacity.max: found \"5\", but one has \"6\"; make them equal, or allow the difference under settings in allowed-differences.yaml with a reason",
            "Pulumi.two.yaml:50: pools.other: found a value, but one has no value; make them equal, or allow the difference under settings in allowed-differences.yaml with a reason");
    }

    // Nothing is declared from a budget, and what costs less has less of one.
    [Fact]
    public async Task Budgets_ThatDiffer_AreNoDifference()
    {
        using var project = Pair(("    repositories:", "    budget: { monthlyUSD: 5000 }\n    repositories:"));
        Allow(project, Apart, "");

        var result = await project.RunAsync("check", "--as-of", Day);

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.DoesNotContain("budget", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_ThatOnlyTheReferenceHas_AreFound()
    {
        using var project = Pair(("    namespaces:\n      shop: { cpu: 8, memoryGiB: 16, pods: 60 }\n", ""), ("repositories: [shop/api, shop/web]", "repositories: [shop/api]"));
        Allow(project, Apart, "");

        var result = await project.RunAsync("check", "--as-of", Day);

        Assert.Equal(ExitCode.Findings, result.ExitCode);
        Assert.Contains(": namespaces.shop: found no value, but one has a value; ", result.Output, StringComparison.Ordinal);
        Assert.Contains(": repositories: found [shop/api], but one has [shop/api, shop/web]; ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rollout_ThatIsUnderWay_IsNoDifference()
    {
        using var project = Pair();
        Allow(project, Apart, "");
        await project.RunAsync("rollout", "two", "general", "test", "--release", "2026-09");

        Assert.Equal(ExitCode.Good, (await project.RunAsync("check", "--as-of", Day)).ExitCode);
    }

    [Fact]
    public async Task Resources_OfATypeThatOnlyOneDeclares_AreFound()
    {
        using var project = Pair(("      coreDns:", "      headroom: { replicas: 2, cpuMillis: 100, memoryMiB: 128 }\n      coreDns:"));
        Allow(project, $"{Apart}  - {{ what: clusterServices.headroom, in: [two], why: c }}\n", "");

        await AssertFoundAsync(
            project,
            "Pulumi.two.yaml:5: kubernetes:apps/v1:Deployment: found a value, but one has no value; make them equal, or allow the difference under resources in allowed-differences.yaml with a reason");
    }

    [Fact]
    public async Task Properties_AndOptionsThatOnlyOneDeclares_AreFound()
    {
        using var project = Pair(("deletionProtection: false", "deletionProtection: true"), ("              disk: { sizeGiB: 50 }", "              disk: { sizeGiB: 50 }\n              labels: { example.com/purpose: all }"));
        Allow(
            project,
            $"{Apart}  - {{ what: deletionProtection, in: [two], why: c }}\n  - {{ what: pools.general.server.labels, in: [two], why: d }}\n",
            "  - { what: \"*.options.protect\", in: [two], why: e }\n");

        await AssertFoundAsync(
            project,
            "Pulumi.two.yaml:5: aws:eks/nodeGroup:NodeGroup.labels.example.com/purpose: found a value, but one has no value; make them equal, or allow the difference under resources in allowed-differences.yaml with a reason");
        Allow(project, $"{Apart}  - {{ what: deletionProtection, in: [two], why: c }}\n  - {{ what: pools.general.server.labels, in: [two], why: d }}\n", "  - { what: \"aws:eks/nodeGroup:NodeGroup\", in: [two], why: e }\n");
        Assert.Contains(
            "Pulumi.two.yaml:5: aws:kms/key:Key.options.protect: found a value, but one has no value; ",
            (await project.RunAsync("check", "--as-of", Day)).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_ThatNothingNeeds_AreFound()
    {
        using var project = Pair();
        Allow(
            project,
            $"{Apart}  - {{ what: network.nat, in: [two], why: c }}\n  - {{ what: release, in: [two], passing: true, why: d }}\n  - {{ what: region, in: [gone], why: e }}\n",
            "  - { what: \"aws:ec2/eip:Eip\", in: [two], why: f }\n");

        await AssertFoundAsync(
            project,
            "allowed-differences.yaml:5: settings[2].in[0]: found \"two\", which now equals one in network.nat; remove \"two\" from the entry",
            "allowed-differences.yaml:7: settings[4].in[0]: found \"gone\", for which there is no Pulumi.gone.yaml; remove \"gone\" from the entry",
            "allowed-differences.yaml:9: resources[0].in[0]: found \"two\", which now equals one in aws:ec2/eip:Eip; remove \"two\" from the entry");
    }

    [Fact]
    public async Task Entries_OfAnEnvironmentThatIsNotChecked_AreNotJudged()
    {
        using var project = Pair();
        Allow(project, "  - { what: network.nat, in: [two], why: c }\n", "");

        Assert.Equal(ExitCode.Good, (await project.RunAsync("check", "one", "--as-of", Day)).ExitCode);
        Assert.Equal(ExitCode.Good, (await project.RunAsync("check", "two", "--as-of", Day)).ExitCode);
    }

    [Fact]
    public async Task Reference_ThatIsNotThere_IsFound()
    {
        using var project = Pair();
        File.WriteAllText(Path.Combine(project.Folder, "allowed-differences.yaml"), "reference: three\nsettings: []\nresources: []\n");

        await AssertFoundAsync(project, "allowed-differences.yaml:1: reference: found \"three\", for which there is no Pulumi.three.yaml; name an environment");
    }

    [Fact]
    public async Task Allowances_ThatCannotBeRead_EndWithTwo()
    {
        using var project = Pair();
        File.WriteAllText(Path.Combine(project.Folder, "allowed-differences.yaml"), "reference: one\n");

        Assert.Equal(
            new CliResult(
                ExitCode.Unusable,
                "",
                "allowed-differences.yaml:1: settings: found no key \"settings\"; add it\nallowed-differences.yaml:1: resources: found no key \"resources\"; add it\n"),
            await project.RunAsync("check", "--as-of", Day));
    }

    // Each in an account and a network of its own, as two must be.
    private static StackProject Pair(params (string Old, string New)[] changesOfTwo) => new StackProject()
        .WithLike("one", "dev")
        .WithLike("two", "dev", [("111111111111", "222222222222"), ("10.10.0.0/16", "10.11.0.0/16"), .. changesOfTwo]);

    private static void Allow(StackProject project, string settings, string resources) => File.WriteAllText(
        Path.Combine(project.Folder, "allowed-differences.yaml"),
        $"reference: one\nsettings:\n{settings}resources:{(resources.Length == 0 ? " []\n" : $"\n{resources}")}");

    private static async Task AssertFoundAsync(StackProject project, params string[] findings) => Assert.Equal(
        new CliResult(
            ExitCode.Findings,
            string.Concat(findings.Select(finding => $"{finding}\n")) + (findings.Length == 1 ? "1 error\n" : $"{findings.Length} errors\n"),
            ""),
        await project.RunAsync("check", "--as-of", Day));
}
