using System.Text.Json.Nodes;
using Infra.Cli;
using Infra.Cli.Schema;
using Infra.Cli.StackFiles;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Creation;

[Collection(DeploymentCollection.Name)]
public sealed class NewCommandTests
{
    private const string Account = "444444444444";

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("prod")]
    public async Task NewEnvironment_LikeAnother_DiffersInAccountAndNetworkAlone(string like)
    {
        using var project = Project();

        var result = await project.RunAsync("new", "qa", "--like", like);

        var release = Settings(project, like).Release;
        Assert.Equal(
            new CliResult(
                ExitCode.Good,
                $"Pulumi.qa.yaml written, like Pulumi.{like}.yaml: network 10.31.0.0/16, region eu-central-1, release {release}\n"
                + "next: replace 000000000000 with the account id; until then check, plan and pulumi reject the file\n",
                ""),
            result);
        var (text, before) = (Text(project, "qa"), Text(project, like));
        var settings = Settings(project, like);
        Assert.Equal(
            before.Replace($"{settings.Account}", "000000000000", StringComparison.Ordinal).Replace($"{settings.Network.Cidr}", "10.31.0.0/16", StringComparison.Ordinal),
            text);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task NewEnvironment_LikeOneWithRoutedBlocksForPods_IsToldToHaveItsOwn(string routed, bool isTold)
    {
        using var project = new StackProject().WithLike("dev", "dev", ("      nat:", $"      pods: {{ cidrs: [100.64.0.0/16], routed: {routed} }}\n      nat:"));

        var result = await project.RunAsync("new", "qa", "--like", "dev");

        Assert.Equal((ExitCode.Good, ""), (result.ExitCode, result.Errors));
        Assert.Equal(isTold, result.Output.Contains("network.pods.cidrs are those of dev: write blocks of the environment's own\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewEnvironment_BeforeItsAccountIsWritten_IsRefusedByAllThatReadsIt()
    {
        using var project = Project();
        await project.RunAsync("new", "qa", "--like", "dev");
        const string Errors =
            "Pulumi.qa.yaml:5: account: found \"000000000000\", which is a placeholder; write the id of the environment's AWS account\n"
            + "Pulumi.qa.yaml:34: access.deployment.role: found \"arn:aws:iam::000000000000:role/infra-deployment\", which is a placeholder; write the id of the environment's AWS account\n";

        var (plan, check) = (await project.RunAsync("plan", "qa"), await project.RunAsync("check", "qa"));

        Assert.Equal((ExitCode.Unusable, ""), (plan.ExitCode, plan.Output));
        Assert.StartsWith(Errors, plan.Errors, StringComparison.Ordinal);
        Assert.Equal(plan, check);
    }

    [Fact]
    public async Task NewEnvironment_WithItsAccount_PassesTheCheckAndTheSchema()
    {
        using var project = Project();
        await project.RunAsync("new", "qa", "--like", "prod", "--region", "eu-west-1", "--small");

        Assert.Empty(JsonSchemaChecker.Misfits(
            JsonNode.Parse(StackFileSchema.Write())!.AsObject(),
            JsonNode.Parse(StackReader.Read("Pulumi.qa.yaml", Text(project, "qa"))!.Json!)));
        FillIn(project, "qa");
        var result = await project.RunAsync("check", "--as-of", "2026-11-22");

        result.ShouldEndWith(ExitCode.Good, errors: "");
        Assert.Contains("\nqa       good: ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev", false, "eu-central-1")]
    [InlineData("staging", true, "eu-west-1")]
    [InlineData("prod", false, "eu-central-1")]
    [InlineData("prod", true, "us-east-1")]
    public async Task NewEnvironment_BesideAListOfAllowedDifferences_IsInItAndPassesTheCheck(string like, bool isSmall, string region)
    {
        using var project = Project();
        var list = Path.Combine(project.Folder, "allowed-differences.yaml");
        File.Copy(Path.Combine(TestEnvironments.Folder.FullName, "allowed-differences.yaml"), list);
        var before = File.ReadAllLines(list);

        var made = await project.RunAsync(["new", "qa", "--like", like, "--region", region, .. isSmall ? ["--small"] : Array.Empty<string>()]);
        FillIn(project, "qa");
        var check = await project.RunAsync("check", "--as-of", "2026-11-22");

        Assert.Contains("\nallowed-differences.yaml edited: it allows the new environment what differs from the reference; read the reasons\n", made.Output, StringComparison.Ordinal);
        check.ShouldEndWith(ExitCode.Good, errors: "");
        Assert.Equal(before, File.ReadAllLines(list).Where(line => !line.Contains("in: [qa]", StringComparison.Ordinal)).Select(line => line.Replace(", qa]", "]", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task NewEnvironment_BesideAListThatCannotBeWritten_IsNotWrittenEither()
    {
        using var project = Project();
        var list = new FileInfo(Path.Combine(project.Folder, "allowed-differences.yaml"));
        File.WriteAllText(list.FullName, "reference: prod\nsettings: []\nresources: []\n");
        list.IsReadOnly = true;

        var result = await project.RunAsync("new", "qa", "--like", "prod");

        Assert.Equal(new CliResult(ExitCode.Unusable, "", "allowed-differences.yaml: found a read-only file; make it writable, or name another\n"), result);
        Assert.False(File.Exists(Path.Combine(project.Folder, "Pulumi.qa.yaml")));
    }

    [Fact]
    public async Task NewEnvironment_InAnotherRegion_HasZonesOfTheSameLettersAndIndexes()
    {
        using var project = Project();

        var result = await project.RunAsync("new", "qa", "--like", "staging", "--region", "us-east-1");
        FillIn(project, "qa");

        var settings = Settings(project, "qa");
        Assert.Equal("us-east-1", settings.Region.ToString());
        Assert.Equal(["us-east-1a 0", "us-east-1b 1", "us-east-1c 2"], settings.Network.Zones.OrderBy(zone => zone.Value).Select(zone => $"{zone.Key} {zone.Value}"));
        Assert.Contains("zones use the letters of eu-central-1; check which zones exist with aws ec2 describe-availability-zones --region us-east-1\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewEnvironment_ThatIsSmall_HasHalfTheServersAtMost()
    {
        using var project = Project();

        await project.RunAsync("new", "qa", "--like", "prod", "--small");
        FillIn(project, "qa");

        var (small, large) = (Settings(project, "qa"), Settings(project, "prod"));
        Assert.All(large.Pools, pool => Assert.Equal((1, (pool.Value.Capacity.Max + 1) / 2), (small.Pools[pool.Key].Capacity.Min, small.Pools[pool.Key].Capacity.Max)));
    }

    [Fact]
    public async Task NewEnvironment_LikeOneWithARolloutUnderWay_BeginsWithTheNewestThatTakesLoad()
    {
        using var project = Project();
        await project.RunAsync("rollout", "dev", "general", "test", "--set", "testSize=2", "--set", "disk.sizeGiB=80");
        await project.RunAsync("rollout", "dev", "general", "enable");
        await project.RunAsync("rollout", "dev", "general", "drain");
        await project.RunAsync("rollout", "dev", "general", "test", "--set", "disk.sizeGiB=90");

        await project.RunAsync("new", "qa", "--like", "dev");
        FillIn(project, "qa");

        var generation = Assert.Single(Settings(project, "qa").Pools[Value.Parse<PoolName>("general")].Generations);
        Assert.Equal((Stage.Enabled, 80), (generation.Stage, generation.Server.Disk.SizeGiB));
    }

    [Fact]
    public async Task NewEnvironment_LikeOneThatNamesOthersAndItsOwnPolicy_NamesNoneAndItsOwn()
    {
        using var project = Project();
        project.WithLike(
            "one",
            "dev",
            ("    region:", "    sharesAccountWith: [dev]\n    permissionsBoundary: \"arn:aws:iam::111111111111:policy/boundary\"\n    region:"),
            ("policy: clusterAdmin }\n", "policy: clusterAdmin }\n      other: { role: \"arn:aws:iam::555555555555:role/other\", policy: view }\n"),
            ("      nat:", "      ipv6: { ipamPool: ipam-pool-0123456789abcdef0, cidr: \"2600:1f14:aaaa:bb00::/56\" }\n      nat:"));

        var result = await project.RunAsync("new", "qa", "--like", "one");
        FillIn(project, "qa");

        var settings = Settings(project, "qa");
        Assert.Empty(settings.SharesAccountWith);
        Assert.Null(settings.Network.Ipv6);
        Assert.Equal(
            ($"arn:aws:iam::{Account}:policy/boundary", $"arn:aws:iam::{Account}:role/infra-deployment", "arn:aws:iam::555555555555:role/other"),
            ($"{settings.PermissionsBoundary}", $"{settings.Access["deployment"].Role}", $"{settings.Access["other"].Role}"));
        Assert.Contains("network.ipv6 is missing: write it with a block of the account's IPAM pool\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewEnvironment_LikeOneOfATemplate_HasNoAccountOfItsOwnEither()
    {
        using var project = Project().WithLike("one", "dev", ("config:\n", "config:\n  infra:account: \"666666666666\"\n"), ("policy: clusterAdmin }\n", "policy: clusterAdmin }\n      other: { role: \"arn:aws:iam::666666666666:role/other\", policy: view }\n"));

        await project.RunAsync("new", "qa", "--like", "one");

        Assert.DoesNotContain("666666666666", Text(project, "qa"), StringComparison.Ordinal);
        Assert.DoesNotContain("infra:account", Text(project, "qa"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config:\n", "config:\n  \"infra:account\": \"666666666666\"\n")]
    [InlineData("      costCenter: \"1000\"\n", "      costCenter: \"1000\"\n  infra:account: \"666666666666\"")]
    public async Task NewEnvironment_LikeOneWithAnAccountThatIsWrittenInAnotherWay_DoesNotKeepIt(string old, string instead)
    {
        using var project = Project().WithLike("one", "dev", (old, instead));

        var result = await project.RunAsync("new", "qa", "--like", "one");

        Assert.Equal((ExitCode.Good, ""), (result.ExitCode, result.Errors));
        Assert.DoesNotContain("666666666666", Text(project, "qa"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewEnvironment_BesideOneThatIsNotFilledIn_HasANetworkOfItsOwn()
    {
        using var project = Project();
        await project.RunAsync("new", "qa", "--like", "dev");

        var result = await project.RunAsync("new", "perf", "--like", "dev");

        Assert.Contains("network 10.32.0.0/16", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewEnvironment_AsADryRun_IsPrintedAndNotWritten()
    {
        using var project = Project();

        var result = await project.RunAsync("new", "qa", "--like", "dev", "--dry-run");

        Assert.Equal(ExitCode.Good, result.ExitCode);
        Assert.Contains("    # Development may be thrown away and built again.\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(3, Directory.EnumerateFiles(project.Folder).Count());
    }

    [Theory]
    [InlineData("new staging --like dev", "Pulumi.staging.yaml: found it written already; name another environment, or delete the file first\n")]
    [InlineData("new Qa --like dev", "found the environment \"Qa\"; write a name of at most 12 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen\n")]
    [InlineData("new ../qa --like dev", "found the environment \"../qa\"; write a name of at most 12 lower-case letters, digits and hyphens that starts with a letter and does not end in a hyphen\n")]
    [InlineData("new qa --like devv", "found no environment \"devv\" (no file Pulumi.devv.yaml); did you mean dev?\n")]
    [InlineData("new qa", "Option '--like' is required; see ./infractl --help\n")]
    [InlineData("new qa --like dev --region frankfurt", "found the region \"frankfurt\"; write a region such as \"eu-central-1\"; see ./infractl --help\n")]
    [InlineData("new qa --like dev --region cn-north-1", "found the region \"cn-north-1\" of the partition aws-cn, where every ARN differs from those of dev in aws; name an environment of that partition\n")]
    public async Task Command_ThatMeansNothing_EndsWithTwoAndWritesNothing(string command, string errors)
    {
        using var project = Project();

        Assert.Equal(new CliResult(ExitCode.Unusable, "", errors), await project.RunAsync(command.Split(' ')));
        Assert.Equal(3, Directory.EnumerateFiles(project.Folder).Count());
    }

    [Fact]
    public async Task NewEnvironment_BesideAFileWithoutANetwork_IsRefused()
    {
        using var project = Project().With("odd", "config:\n  infra:environment:\n    account: \"1\"\n");

        Assert.Equal(
            new CliResult(ExitCode.Unusable, "", "Pulumi.odd.yaml: network.cidr: found no network to compare with; write a network such as \"10.10.0.0/16\", with no address bits set beyond the prefix\n"),
            await project.RunAsync("new", "qa", "--like", "dev"));
    }

    [Fact]
    public async Task NewEnvironment_WithoutAFreeNetwork_IsRefused()
    {
        using var project = Project().With("all", "config:\n  infra:environment:\n    network: { cidr: 10.0.0.0/8 }\n");

        Assert.Equal(
            new CliResult(ExitCode.Unusable, "", "found no free /16 left in 10.0.0.0/8; copy Pulumi.dev.yaml and write a network by hand\n"),
            await project.RunAsync("new", "qa", "--like", "dev"));
    }

    [Fact]
    public async Task NewEnvironment_LikeOneWithAPoolThatIsGivenUp_IsRefused()
    {
        using var project = Project();
        project.WithLike("one", "dev", ("        capacity: { min: 2, max: 6 }", "        retiring: true\n        capacity: { min: 2, max: 6 }"), ("- stage: enabled", "- stage: draining"));

        Assert.Equal(
            new CliResult(ExitCode.Unusable, "", "Pulumi.one.yaml: pools.general: found no enabled generation to begin with; remove the pool first, or name another environment\n"),
            await project.RunAsync("new", "qa", "--like", "one"));
    }

    private static StackProject Project() => new StackProject().WithLike("dev", "dev").WithLike("staging", "staging").WithLike("prod", "prod");

    private static string Text(StackProject project, string environment) => File.ReadAllText(Path.Combine(project.Folder, $"Pulumi.{environment}.yaml"));

    private static EnvironmentSettings Settings(StackProject project, string environment) =>
        StackFile.ReadEnvironment(new DirectoryInfo(project.Folder), environment).Settings;

    private static void FillIn(StackProject project, string environment) =>
        project.With(environment, Text(project, environment).Replace("000000000000", Account, StringComparison.Ordinal));
}
