using Infra.Cli;
using Infra.Cli.Rollout;
using Infra.Cli.StackFiles;
using Infra.Model.Findings;
using Infra.Model.Lifecycle;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Services;
using Infra.Tests.Support;

namespace Infra.Tests.Rollout;

[Collection(DeploymentCollection.Name)]
public sealed class ServiceRolloutTests
{
    internal const string Text = """
        config:
          infra:environment:
            account: "111111111111"
            region: eu-central-1
            release: "2026-10"
            deletionProtection: false
            network:
              cidr: 10.10.0.0/16
              zones: { eu-central-1a: 0, eu-central-1b: 1 }
              nat: single
              flowLogRetentionDays: 30
            controlPlane: { serviceCidr: 172.20.0.0/16, logRetentionDays: 30, supportType: standard, zonalShift: false }
            access:
              deployment: { role: "arn:aws:iam::111111111111:role/deployment", policy: clusterAdmin }
            pools:
              general:
                capacity: { min: 2, max: 6 }
                generations:
                  - stage: enabled
                    server: { release: "2026-10", operatingSystem: bottlerocket, instanceTypes: [m7g.large], disk: { sizeGiB: 50 } }
            clusterServices: { coreDns: { min: 2, max: 4 } }
            namespaces: { shop: { cpu: 40, memoryGiB: 60, pods: 100 } }
            repositories: [shop/api]
            admission: { violations: deny }
            services:
              shop:
                api:
                  capacity: { min: 3, max: 10 }
                  expose: { scheme: internetFacing, host: api.example.com }
                  versions:
                    # The first of all.
                    - stage: test
                      run:
                        image: shop/api@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa # 1.0
                        port: 8080
                        cpuMillis: 500
                        memoryMiB: 512
                        health: { ready: /readyz, live: /livez }

        """;

    private static readonly string Next = ShopServices.ImageOf("b");

    /// <summary>From nothing to the next version, in the commands of the README; each result is good and the last has one version.</summary>
    [Fact]
    public async Task Rollout_OfAService_GoesThroughAllStages()
    {
        using var project = Committed();

        foreach (var words in (string[])["enable", $"test --image {Next}", "enable 10", "share 10", "enable", "share 100", "drain", "retire"])
        {
            var result = await project.RunAsync(["rollout", "dev", "shop/api", .. words.Split(' ')]);
            result.ShouldEndWith(ExitCode.Good, errors: "");
            project.Commit(words);
        }

        var state = await project.RunAsync("rollout", "dev", "shop/api");
        Assert.Equal(
            """
            shop/api: 3 to 10 pods, https://api.example.com/
              enabled   api-ex44k6tzzq  100 % of the traffic, pods for 100 %  shop/api@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
              next: ./infractl rollout dev shop/api test --image REPOSITORY@DIGEST

            """,
            state.Output);
        Assert.Contains("# The first of all.", project.Dev, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enable", "test to enabled", "share 100")]
    [InlineData("enable 10", "test to enabled", "enable")]
    public async Task Move_AfterOneThatIsNotCommitted_IsRefused(string first, string open, string second)
    {
        using var project = Committed("enable", $"test --image {Next}");
        await project.RunAsync($"rollout dev shop/api {first}");
        var before = project.Dev;

        var result = await project.RunAsync(["rollout", "dev", "shop/api", .. second.Split(' ')]);

        result.ShouldEndWith(
            ExitCode.Unusable,
            errors: $"Pulumi.dev.yaml: services.shop.api: found a move that is not committed ({open}), and one service makes one move in one deployment; commit and deploy it first, or undo it\n");
        Assert.Equal(before, project.Dev);
    }

    // Pods that were to start with readyFor, which nobody has deployed, carry no traffic.
    [Fact]
    public async Task Share_BesideAnUncommittedFloor_IsRefused()
    {
        using var project = Committed("enable", $"test --image {Next}", "enable 10");
        await project.RunAsync("rollout dev shop/api enable");

        var result = await project.RunAsync("rollout", "dev", "shop/api", "share", "100");

        Assert.Contains("found a move that is not committed (another readyFor)", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_FromAMoveThatIsNotCommitted_LeadsToWhatIsCommitted()
    {
        using var project = Committed("enable");
        var before = project.Dev;
        await project.RunAsync($"rollout dev shop/api test --image {Next}");

        var output = await project.RunAsync("rollout dev shop/api back");

        Assert.EndsWith("Pulumi.dev.yaml edited; next: nothing, as the settings are those that are committed\n", output, StringComparison.Ordinal);
        Assert.Equal(before, project.Dev);
    }

    [Fact]
    public async Task Move_OfAService_IsJudgedByTheRevisionThatIsNamed()
    {
        using var project = Committed("enable", $"test --image {Next}");

        var earlier = await project.RunAsync("rollout", "dev", "shop/api", "enable", "--against", "HEAD~1");
        var now = await project.RunAsync("rollout", "dev", "shop/api", "enable", "--against", "HEAD");

        Assert.Contains("found a move that is not committed (nothing to test)", earlier.Errors, StringComparison.Ordinal);
        now.ShouldEndWith(ExitCode.Good, errors: "");
    }

    [Fact]
    public async Task Move_OfAServiceOutsideARepository_IsMadeWithAWarning()
    {
        using var project = new StackProject().With("dev", Text);

        var result = await project.RunAsync("rollout", "dev", "shop/api", "enable");

        result.ShouldEndWith(
            ExitCode.Good,
            errors: "warning: there is no git repository with a commit, so the move is judged against the file as it is; a second move of one service in one deployment is not seen\n");
    }

    [Theory]
    [InlineData("share 10", "Pulumi.dev.yaml: services.shop.api: found 0 enabled versions, where share is for two; the next move is ./infractl rollout dev shop/api enable")]
    [InlineData("drain", "Pulumi.dev.yaml: services.shop.api: found no second enabled version that could take over; the next move is ./infractl rollout dev shop/api enable")]
    [InlineData("retire", "Pulumi.dev.yaml: services.shop.api: found no draining version; the next move is ./infractl rollout dev shop/api enable")]
    [InlineData("test", "Pulumi.dev.yaml: services.shop.api: found a version in test already; the next move is ./infractl rollout dev shop/api enable")]
    [InlineData("back", "Pulumi.dev.yaml: services.shop.api: found the only version, without which a service is none; the next move is ./infractl rollout dev shop/api enable")]
    [InlineData("enable --image shop/api@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "found settings for enable; only a version in test can get other settings, so leave out --image and --set")]
    [InlineData("drain 10", "found 10 percent for drain; leave it out; share and enable take a percent")]
    [InlineData("--release 2026-10", "found --release for a service; a release is of servers, so write --image")]
    public async Task Rollout_ThatLeadsNowhere_SaysWhatNext(string words, string error)
    {
        using var project = new StackProject().With("dev", Text);

        var result = await project.RunAsync(["rollout", "dev", "shop/api", .. words.Split(' ')]);

        result.ShouldEndWith(ExitCode.Unusable, errors: $"{error}\n");
        Assert.Equal(Text, await File.ReadAllTextAsync(Path.Combine(project.Folder, "Pulumi.dev.yaml")));
    }

    [Fact]
    public async Task Rollout_OfAServiceThatIsNone_NamesTheNearest()
    {
        using var project = new StackProject().With("dev", Text);

        var result = await project.RunAsync("rollout", "dev", "shop/apx");

        result.ShouldEndWith(ExitCode.Unusable, errors: "found no service \"shop/apx\" in dev; did you mean shop/api?\n");
    }

    [Fact]
    public async Task Plan_OfTheWayToAnImage_HoldsForEveryStepAndEveryWayBack()
    {
        using var project = new StackProject().With("dev", Text);
        await project.RunAsync("rollout", "dev", "shop/api", "enable");

        var result = await project.RunAsync("rollout", "dev", "shop/api", "--plan", Next);

        result.ShouldEndWith(ExitCode.Good, errors: "");
        GoldenFile.Matches("services/plan.txt", result.Output);
    }

    [Fact]
    public void Move_AfterOneThatIsNotDeployed_IsRefused()
    {
        var settings = StackFile.Parse("Pulumi.dev.yaml", Text).Settings();
        var deployed = StackFile.Parse("Pulumi.dev.yaml", Text[..Text.IndexOf("    services:", StringComparison.Ordinal)]).Settings();
        var service = settings.AllServices().Single();
        var move = ServiceMove.Of(Value.Parse<EnvironmentName>("dev"), service, RolloutVerb.Enable);

        Assert.Equal(
            "Pulumi.dev.yaml: services.shop.api.versions[0].stage: found a version that is enabled without having been in test; add it in test first",
            Assert.Throws<UserException>(() => ServiceEdit.Make("Pulumi.dev.yaml", Text, settings, service, move, [], deployed)).Message);
    }

    [Fact]
    public void Retire_OfTheLastVersionOfARetiringService_LeavesAnEmptyList()
    {
        var text = Text
            .Replace("- stage: test", "- stage: draining\n              readyFor: 100", StringComparison.Ordinal)
            .Replace("          versions:", "          retiring: true\n          versions:", StringComparison.Ordinal);
        var settings = StackFile.Parse("Pulumi.dev.yaml", text).Settings();
        var service = settings.AllServices().Single();
        var move = ServiceMove.Of(Value.Parse<EnvironmentName>("dev"), service, RolloutVerb.Retire);

        Assert.Contains("          versions: []\n", ServiceEdit.Make("Pulumi.dev.yaml", text, settings, service, move, []), StringComparison.Ordinal);
    }

    // The settings differ from the text in one more place, as if the edit had changed that place too.
    [Theory]
    [InlineData("deletionProtection", "true")]
    [InlineData("services.shop.api.capacity.max", "11")]
    [InlineData("services.shop.api.versions[0].run.port", "8081")]
    public void Move_AfterWhichAnotherPlaceDiffers_IsRefused(string path, string json)
    {
        var settings = EnvironmentSettings.Parse(SettingsJson.With(StackFile.Parse("Pulumi.dev.yaml", Text).Settings().ToJson(), (path, json)));
        var service = settings.AllServices().Single();
        var move = ServiceMove.Of(Value.Parse<EnvironmentName>("dev"), service, RolloutVerb.Enable);

        Assert.Equal(
            "Pulumi.dev.yaml: services.shop.api.versions: found them in a form that this command cannot edit; edit the file by hand, and check it with ./infractl diff",
            Assert.Throws<UserException>(() => ServiceEdit.Make("Pulumi.dev.yaml", Text, settings, service, move, [])).Message);
    }

    public static TheoryData<string> GoldenFiles => ["services/plan.txt"];

    private static GitProject Committed(params string[] moves)
    {
        var project = new GitProject { Dev = Text }.WithRepository();
        foreach (var move in moves)
        {
            project.RunAsync($"rollout dev shop/api {move}").GetAwaiter().GetResult();
            project.Commit(move);
        }

        return project;
    }
}
