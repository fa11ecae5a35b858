using System.Text.RegularExpressions;
using Infra.Cli;
using Infra.Tests.Support;

namespace Infra.Tests.Check;

[Collection(DeploymentCollection.Name)]
public sealed partial class CheckCommandTests
{
    private const string Day = "2026-11-22";

    public static TheoryData<string> GoldenFiles => ["check.txt", "check.json"];

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public async Task Check_OfTheEnvironments_IsAsReviewed(string file)
    {
        string[] format = Path.GetExtension(file) == ".json" ? ["--json"] : [];

        var result = await Support.Cli.RunAsync(["check", "--as-of", Day, .. format]);

        result.ShouldEndWith(ExitCode.Good, errors: "");
        // How many there are is the golden plans' to say: what is declared anew should change one place.
        GoldenFile.Matches(file, Counts().Replace(result.Output, "…"));
    }

    [Fact]
    public async Task Check_OfOneEnvironment_ComparesItWithNoOther()
    {
        using var project = new StackProject().WithLike("one", "dev").WithLike("two", "dev");

        var result = await project.RunAsync("check", "one", "--as-of", Day);

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.StartsWith("one  good: settings, ", result.Output, StringComparison.Ordinal);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Check_OfAnEnvironmentNamedTwice_ChecksItOnce()
    {
        using var project = new StackProject().WithLike("one", "dev");

        var result = await project.RunAsync("check", "one", "one", "--as-of", Day);

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Networks_ThatOverlap_AreFoundAtTheLaterEnvironment()
    {
        using var project = new StackProject()
            .WithLike("one", "dev", ("10.10.0.0/16", "10.16.0.0/16"))
            .WithLike("two", "staging", ("10.20.0.0/16", "10.16.128.0/17"));

        Assert.Equal(
            new CliResult(
                ExitCode.Findings,
                $"Pulumi.two.yaml:{LineOf("staging", "cidr:")}: ENV002 network.cidr: found \"10.16.128.0/17\", which overlaps \"10.16.0.0/16\" of one; write a network that no other environment uses\n1 error\n",
                ""),
            await project.RunAsync("check", "--as-of", Day));
    }

    // The same block in two networks, one that another network has, and one of it.
    [Theory]
    [InlineData("100.64.0.0/16", "false", "100.64.0.0/16", "false", null)]
    [InlineData("100.64.0.0/16", "true", "100.65.0.0/16", "true", null)]
    [InlineData("100.64.0.0/16", "true", "100.64.0.0/17", "true", "network.pods.cidrs[0]: found \"100.64.0.0/17\", which overlaps \"100.64.0.0/16\" of one; write a network that no other environment uses")]
    [InlineData("100.64.0.0/16", "false", "100.64.0.0/16", "true", "network.pods.cidrs[0]: found \"100.64.0.0/16\", which overlaps \"100.64.0.0/16\" of one; write a network that no other environment uses")]
    [InlineData("100.64.0.0/16", "true", "100.64.0.0/16", "false", "network.pods.cidrs[0]: found \"100.64.0.0/16\", which overlaps \"100.64.0.0/16\" of one; write a network that no other environment uses")]
    [InlineData("100.64.0.0/16", "false", "10.10.0.0/16", "false", "network.pods.cidrs[0]: found \"10.10.0.0/16\", which overlaps \"10.10.0.0/16\" of one; write a network that no other environment uses")]
    [InlineData("10.20.0.0/16", "false", "100.64.0.0/16", "false", "network.cidr: found \"10.20.0.0/16\", which overlaps \"10.20.0.0/16\" of one; write a network that no other environment uses")]
    public async Task BlocksForPods_OfTwoEnvironments_MayBeTheSameOnlyWhereNeitherIsRouted(string one, string oneRouted, string two, string twoRouted, string? finding)
    {
        using var project = new StackProject()
            .WithLike("one", "dev", ("      nat:", $"      pods: {{ cidrs: [{one}], routed: {oneRouted} }}\n      nat:"))
            .WithLike("two", "staging", ("      nat:", $"      pods: {{ cidrs: [{two}], routed: {twoRouted} }}\n      nat:"));

        var result = await project.RunAsync("check", "--as-of", Day);

        var errors = result.Output.Split('\n').Where(line => line.Contains("ENV002", StringComparison.Ordinal)).Select(line => line[(line.IndexOf("ENV002", StringComparison.Ordinal) + 7)..]);
        Assert.Equal(finding is null ? [] : [finding], errors);
    }

    [Fact]
    public async Task Networks_WithTheSameIpv6Addresses_AreFoundAtTheLaterEnvironment()
    {
        const string Ipv6 = "      ipv6: { ipamPool: ipam-pool-0123456789abcdef0, cidr: \"2600:1f14:aaaa:bb00::/56\" }\n      nat:";
        using var project = new StackProject().WithLike("one", "dev", ("      nat:", Ipv6)).WithLike("two", "staging", ("      nat:", Ipv6));

        Assert.Equal(
            $"Pulumi.two.yaml:{LineOf("staging", "nat:")}: ENV002 network.ipv6.cidr: found \"2600:1f14:aaaa:bb00::/56\", which overlaps \"2600:1f14:aaaa:bb00::/56\" of one; write a network that no other environment uses\n1 error\n",
            (await project.RunAsync("check", "--as-of", Day)).Output);
    }

    [Fact]
    public async Task Account_OfTwoEnvironments_IsFoundAtBoth()
    {
        using var project = new StackProject().WithLike("one", "dev").WithLike("two", "dev", ("10.10.0.0/16", "10.11.0.0/16"));
        var line = LineOf("dev", "account:");

        Assert.Equal(
            new CliResult(
                ExitCode.Findings,
                $"Pulumi.one.yaml:{line}: ENV003 account: found \"111111111111\", which two has too; write another account, or name two in sharesAccountWith\n"
                + $"Pulumi.two.yaml:{line}: ENV003 account: found \"111111111111\", which one has too; write another account, or name one in sharesAccountWith\n"
                + "2 errors\n",
                ""),
            await project.RunAsync("check", "--as-of", Day));
    }

    [Fact]
    public async Task Account_ThatOneSideSaysIsShared_IsFoundAtTheOther()
    {
        using var project = Sharing("[two]", "[]");

        Assert.Equal(
            $"Pulumi.two.yaml:{LineOf("dev", "account:")}: ENV003 account: found \"111111111111\", which one has too; write another account, or name one in sharesAccountWith\n1 error\n",
            (await project.RunAsync("check", "--as-of", Day)).Output);
    }

    [Fact]
    public async Task Account_ThatBothSidesSayIsShared_IsGood()
    {
        using var project = Sharing("[two]", "[one]");

        Assert.Equal(ExitCode.Good, (await project.RunAsync("check", "--as-of", Day)).ExitCode);
    }

    [Theory]
    [InlineData("[two, one]", "[one]", "ENV003 sharesAccountWith[1]: found \"one\", which is this environment; name others")]
    [InlineData("[two, gone]", "[one]", "ENV003 sharesAccountWith[1]: found \"gone\", for which there is no Pulumi.gone.yaml; remove it, or write the file")]
    public async Task SharesAccountWith_OfNoOtherEnvironment_IsFound(string one, string two, string finding)
    {
        using var project = Sharing(one, two);

        Assert.Equal(
            new CliResult(ExitCode.Findings, $"Pulumi.one.yaml:{LineOf("dev", "account:") + 1}: {finding}\n1 error\n", ""),
            await project.RunAsync("check", "--as-of", Day));
    }

    [Fact]
    public async Task SharesAccountWith_OfAnEnvironmentWithAnother_IsFound()
    {
        using var project = Sharing("[two]", "[]", ("111111111111", "222222222222"));

        Assert.Equal(
            $"Pulumi.one.yaml:{LineOf("dev", "account:") + 1}: ENV003 sharesAccountWith[0]: found \"two\", which has the account 222222222222; remove it\n1 error\n",
            (await project.RunAsync("check", "--as-of", Day)).Output);
    }

    [Theory]
    [InlineData("2027-06-03", ExitCode.Good, "")]
    [InlineData(
        "2027-06-04",
        ExitCode.Good,
        "warning: ENV004 release: found \"2026-10\" with Kubernetes 1.36, whose standard support ends on 2027-08-02, 59 days ahead; write a release with a newer version (./infractl release new NAME --from 2026-10 --kubernetes 1.37 --ask one), and move to it; docs/runbooks/releases.md shows how\n1 warning, which does not fail the check\n")]
    [InlineData(
        "2027-08-01",
        ExitCode.Good,
        "warning: ENV004 release: found \"2026-10\" with Kubernetes 1.36, whose standard support ends on 2027-08-02, 1 day ahead; write a release with a newer version (./infractl release new NAME --from 2026-10 --kubernetes 1.37 --ask one), and move to it; docs/runbooks/releases.md shows how\n1 warning, which does not fail the check\n")]
    [InlineData(
        "2027-08-02",
        ExitCode.Good,
        "warning: ENV004 release: found \"2026-10\" with Kubernetes 1.36, whose standard support ends on 2027-08-02, 0 days ahead; write a release with a newer version (./infractl release new NAME --from 2026-10 --kubernetes 1.37 --ask one), and move to it; docs/runbooks/releases.md shows how\n1 warning, which does not fail the check\n")]
    [InlineData(
        "2027-08-03",
        ExitCode.Findings,
        "ENV004 release: found \"2026-10\" with Kubernetes 1.36, whose standard support ended on 2027-08-02, so EKS upgrades the control plane automatically; write a release with a newer version (./infractl release new NAME --from 2026-10 --kubernetes 1.37 --ask one), and move to it; docs/runbooks/releases.md shows how\n1 error\n")]
    public async Task Support_OnADay_IsReported(string day, int exitCode, string finding)
    {
        using var project = new StackProject().WithLike("one", "dev", ("imageAgeDays: 60", "imageAgeDays: 365"));
        var place = finding.Length == 0 ? "" : $"Pulumi.one.yaml:{LineOf("dev", "release:")}: ";

        var result = await project.RunAsync("check", "--as-of", day);

        result.ShouldEndWith(exitCode, errors: "");
        Assert.StartsWith($"{place}{finding}", result.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode == ExitCode.Good, result.Output.Contains("one  good: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Support_ThatIsPaidFor_IsAWarningPastItsEnd()
    {
        using var project = new StackProject().WithLike("one", "dev", ("supportType: standard", "supportType: extended"));

        var result = await project.RunAsync("check", "--as-of", "2028-01-01");

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.StartsWith(
            $"Pulumi.one.yaml:{LineOf("dev", "release:")}: warning: ENV004 release: found \"2026-10\" with Kubernetes 1.36, whose standard support ended on 2027-08-02, so AWS charges for extended support; write a release with a newer version (./infractl release new NAME --from 2026-10 --kubernetes 1.37 --ask one), and move to it; docs/runbooks/releases.md shows how\n",
            result.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_OfSeveralKinds_AreSortedByFileAndLine()
    {
        using var project = new StackProject().WithLike("one", "dev", ("imageAgeDays: 60", "imageAgeDays: 365")).WithLike("two", "dev", ("imageAgeDays: 60", "imageAgeDays: 365"));

        var result = await project.RunAsync("check", "--as-of", "2027-07-03");

        Assert.Equal(
            ["Pulumi.one.yaml ENV003 account", "Pulumi.one.yaml ENV004 release", "Pulumi.two.yaml ENV003 account", "Pulumi.two.yaml ENV004 release", "Pulumi.two.yaml ENV002 network.cidr"],
            result.Output.Split('\n').Where(line => line.Contains(": found ", StringComparison.Ordinal))
                .Select(line => line.Replace("warning: ", "", StringComparison.Ordinal).Split(':')).Select(parts => $"{parts[0]} {parts[2].Trim()}"));
        Assert.EndsWith("\n3 errors, 2 warnings\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_ThatAreUnusable_AreReportedTogetherWithTheFindingsOfTheOthers()
    {
        using var project = new StackProject()
            .WithLike("four", "dev", ("nat: single", "nat: double"))
            .WithLike("one", "dev")
            .With("three", "config: [\n")
            .WithLike("two", "dev", ("10.10.0.0/16", "10.11.0.0/16"));

        var result = await project.RunAsync("check", "--as-of", Day);

        result.ShouldEndWith(ExitCode.Unusable, output: "");
        Assert.Equal(
            [
                $"Pulumi.four.yaml:{LineOf("dev", "nat:")}: network.nat: found \"double\"; write one of none, single, perZone",
                "Pulumi.three.yaml:2: found invalid YAML here (While parsing a node, did not find expected node content); correct the file",
                $"Pulumi.one.yaml:{LineOf("dev", "account:")}: ENV003 account: found \"111111111111\", which two has too; write another account, or name two in sharesAccountWith",
                $"Pulumi.two.yaml:{LineOf("dev", "account:")}: ENV003 account: found \"111111111111\", which one has too; write another account, or name one in sharesAccountWith",
            ],
            result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Environments_ThatAreNotThere_AreAllRefused()
    {
        using var project = new StackProject().WithLike("one", "dev");

        Assert.Equal(
            new CliResult(
                ExitCode.Unusable,
                "",
                "found no environment \"onee\" (no file Pulumi.onee.yaml); did you mean one?\n"
                + "found no environment \"zwei\" (no file Pulumi.zwei.yaml); the environments are one\n"),
            await project.RunAsync("check", "onee", "one", "zwei"));
    }

    [Fact]
    public async Task Project_WithoutStackFiles_IsRefused()
    {
        using var project = new StackProject();

        Assert.Equal(
            new CliResult(ExitCode.Unusable, "", $"found no stack files in {project.Folder}; run ./infractl of the project, or write one, such as Pulumi.dev.yaml\n"),
            await project.RunAsync("check"));
    }

    [Fact]
    public async Task Project_ThatIsNotThere_IsRefused() => Assert.Equal(
        new CliResult(ExitCode.Unusable, "", "found no stack files in /nowhere; run ./infractl of the project, or write one, such as Pulumi.dev.yaml\n"),
        await Support.Cli.RunInAsync("/nowhere", "check"));

    [Theory]
    [InlineData("22.11.2026")]
    [InlineData("2026-02-30")]
    [InlineData("today")]
    public async Task AsOf_OfNoDay_IsRefused(string day) => Assert.Equal(
        new CliResult(ExitCode.Unusable, "", $"found the date \"{day}\"; write one such as 2026-11-22; see ./infractl --help\n"),
        await Support.Cli.RunAsync("check", "dev", "--as-of", day));

    private static StackProject Sharing(string one, string two, params (string Old, string New)[] changesOfTwo) => new StackProject()
        .WithLike("one", "dev", ("    region:", $"    sharesAccountWith: {one}\n    region:"))
        .WithLike("two", "dev", [("    region:", $"    sharesAccountWith: {two}\n    region:"), ("10.10.0.0/16", "10.11.0.0/16"), .. changesOfTwo]);

    [GeneratedRegex(@"(?<=(good: settings|rules), |resources by )[0-9]+|(?<=""(resources|names)"": )[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Counts();

    private static int LineOf(string environment, string key) =>
        TestEnvironments.TextOf(environment).Split('\n').Index().First(line => line.Item.TrimStart().StartsWith(key, StringComparison.Ordinal)).Index + 1;
}
