using System.Text.Json;
using Infra.Nodes;
using Infra.Tests.Support;

namespace Infra.Tests.Nodes;

[Collection(DeploymentCollection.Name)]
public sealed class GenerationTests
{
    private const string Server = "pools.general.generations[0].server";

    [Fact]
    public async Task LaunchTemplate_OfAGeneration_LetsNoPodTakeTheServersIdentity()
    {
        var template = (await DeclareAsync()).One("LaunchTemplate");

        Assert.Equal("""{"httpEndpoint":"enabled","httpPutResponseHopLimit":1,"httpTokens":"required"}""", template["metadataOptions"]);
    }

    [Theory]
    [InlineData("bottlerocket", "/dev/xvdb")]
    [InlineData("al2023", "/dev/xvda")]
    public async Task LaunchTemplate_OfAGeneration_EncryptsTheDiskThatGrows(string system, string device)
    {
        var template = (await DeclareAsync(($"{Server}.operatingSystem", $"\"{system}\""))).One("LaunchTemplate");

        var mapping = JsonDocument.Parse(template["blockDeviceMappings"]!).RootElement[0];
        Assert.Equal(device, mapping.GetProperty("deviceName").GetString());
        Assert.Equal(
            """{"deleteOnTermination":"true","encrypted":"true","kmsKeyId":"Key:keys-volumes.arn","volumeSize":50,"volumeType":"gp3"}""",
            mapping.GetProperty("ebs").GetRawText());
    }

    [Fact]
    public async Task LaunchTemplate_OfAGeneration_NamesServersAndVolumes() => Assert.Equal(
        """[{"resourceType":"instance","tags":{"Name":"generation"}},{"resourceType":"volume","tags":{"Name":"generation"}}]""",
        (await DeclareAsync()).One("LaunchTemplate")["tagSpecifications"]);

    [Fact]
    public async Task Generation_OfAName_HasThatNameInAws()
    {
        var declared = await DeclareAsync();

        Assert.Equal(("generation", "generation"), (declared.One("LaunchTemplate").Name, declared.One("LaunchTemplate")["name"]));
        Assert.Equal(("generation", "generation"), (declared.One("NodeGroup").Name, declared.One("NodeGroup")["nodeGroupName"]));
    }

    [Fact]
    public async Task NodeGroup_OfAGeneration_LaunchesTheFirstVersionOfItsTemplateForEver() => Assert.Equal(
        """{"id":"LaunchTemplate:generation.id","version":"1"}""",
        (await DeclareAsync()).One("NodeGroup")["launchTemplate"]);

    [Fact]
    public async Task NodeGroup_OfAGeneration_RunsTheImageOfItsRelease()
    {
        var group = (await DeclareAsync()).One("NodeGroup");

        Assert.Equal(
            ("BOTTLEROCKET_ARM_64", "1.66.0-1ad6b4a4", "1.36", """["m7g.large"]""", "ON_DEMAND"),
            (group["amiType"], group["releaseVersion"], group["version"], group["instanceTypes"], group["capacityType"]));
    }

    [Fact]
    public async Task NodeGroup_OfAGeneration_LivesInThePrivateSubnetsOfItsCluster()
    {
        var group = (await DeclareAsync()).One("NodeGroup");

        Assert.Equal(
            ("""["Subnet:network-eu-central-1a-private.id","Subnet:network-eu-central-1b-private.id"]""", "Role:node.arn"),
            (group["subnetIds"], group["nodeRoleArn"]));
    }

    [Fact]
    public async Task NodeGroup_InTest_RunsOneServerThatOnlyTestsAreScheduledOn()
    {
        var group = (await DeclareAsync(("pools.general.generations[0].stage", "\"test\""))).One("NodeGroup");

        Assert.Equal(
            ("""{"desiredSize":1,"maxSize":1,"minSize":1}""", """[{"effect":"NO_SCHEDULE","key":"infra/stage","value":"test"}]"""),
            (group["scalingConfig"], group["taints"]));
    }

    [Fact]
    public async Task NodeGroup_WhenEnabled_HasThePoolsBoundsAndNoTaint()
    {
        var group = (await DeclareAsync()).One("NodeGroup");

        Assert.Equal(("""{"desiredSize":1,"maxSize":5,"minSize":1}""", "[]"), (group["scalingConfig"], group["taints"]));
    }

    [Fact]
    public async Task NodeGroup_WhenDraining_MayEmptyAndTakesNothingNew()
    {
        var group = (await DeclareAsync(("pools.general.generations[0].stage", "\"draining\""))).One("NodeGroup");

        Assert.Equal(
            ("""{"desiredSize":1,"maxSize":5,"minSize":0}""", """[{"effect":"NO_SCHEDULE","key":"infra/stage","value":"draining"}]"""),
            (group["scalingConfig"], group["taints"]));
    }

    [Fact]
    public async Task NodeGroup_OfAGeneration_SaysWhereItBelongs() => Assert.Equal(
        """{"infra/generation":"generation","infra/pool":"general","infra/stage":"enabled"}""",
        (await DeclareAsync()).One("NodeGroup")["labels"]);

    [Fact]
    public async Task NodeGroup_OfAGeneration_LeavesTheNumberOfServersToTheAutoscalerAndNothingElse() =>
        Assert.Equal(["scalingConfig.desiredSize"], (await DeclareAsync()).One("NodeGroup").Options.IgnoreChanges);

    [Fact]
    public async Task LaunchTemplate_OfAGeneration_LeavesNothingToAnybody() =>
        Assert.Empty((await DeclareAsync()).One("LaunchTemplate").Options.IgnoreChanges);

    [Fact]
    public async Task NodeGroup_OfAGeneration_WaitsForItsRoleAndWhatServersNeed() =>
        Assert.Equal(["node", "keys"], await (await DeclareAsync()).One("NodeGroup").DependsOnAsync());

    // The stage is set past validation, which wants one enabled generation in each pool.
    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) => Declarations.OfAsync(() =>
    {
        var stage = changes.FirstOrDefault(change => change.Path.EndsWith(".stage", StringComparison.Ordinal)).Json?.Trim('"') ?? "enabled";
        var settings = MinimalSettings.ParsedWith([.. changes.Where(change => !change.Path.EndsWith(".stage", StringComparison.Ordinal))]);
        var upstream = new Upstream(settings);
        var (pool, poolSettings) = settings.Pools.Single();
        var generation = poolSettings.Generations.Single() with { Stage = Enum.Parse<Infra.Settings.Stage>(stage, ignoreCase: true) };

        _ = new Generation("generation", new GenerationArgs
        {
            Settings = generation,
            Specification = ServerSpecification.Of(upstream.ControlPlane.DeclaredName, pool, generation.Server, settings.Network),
            Capacity = poolSettings.Capacity,
            ControlPlane = upstream.ControlPlane,
            Network = upstream.Network,
            Keys = upstream.Keys,
            Role = upstream.Role,
            After = [upstream.Keys],
        });
    });
}
