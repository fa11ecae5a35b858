using System.Text.Json;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Nodes;
using Infra.Tests.Support;

namespace Infra.Tests.Nodes;

/// <summary>What makes servers immutable, asserted on what the program hands to AWS.</summary>
[Collection(DeploymentCollection.Name)]
public sealed class PoolTests
{
    private const string Generation = "pools.general.generations[0]";
    private const string Second =
        """{ "stage": "test", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m8g.large"], "disk": { "sizeGiB": 50 } } }""";

    [Fact]
    public async Task Generation_OfAPool_IsNamedByItsContentWhereverItHasAName()
    {
        var declared = await DeclareAsync();

        var name = declared.One("Generation").Name;
        Assert.Matches(@"\Adev-general-[0-9a-hjkmnp-tv-z]{10}\z", name);
        Assert.Equal((name, name), (declared.One("LaunchTemplate").Name, declared.One("LaunchTemplate")["name"]));
        Assert.Equal((name, name), (declared.One("NodeGroup").Name, declared.One("NodeGroup")["nodeGroupName"]));
    }

    [Fact]
    public async Task NodeGroup_OfAGeneration_LaunchesTheFirstVersionOfItsTemplateForEver()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            $$"""{"id":"LaunchTemplate:{{declared.One("Generation").Name}}.id","version":"1"}""",
            declared.One("NodeGroup")["launchTemplate"]);
    }

    [Fact]
    public async Task NodeGroup_OfAGeneration_LeavesTheNumberOfServersToTheAutoscalerAndNothingElse() =>
        Assert.Equal(["scalingConfig.desiredSize"], (await DeclareAsync()).One("NodeGroup").Options.IgnoreChanges);

    [Fact]
    public async Task LaunchTemplate_OfAGeneration_LeavesNothingToAnybody() =>
        Assert.Empty((await DeclareAsync()).One("LaunchTemplate").Options.IgnoreChanges);

    [Fact]
    public async Task Server_OfAGeneration_KeepsItsIdentityFromPods() => Assert.Equal(
        """{"httpEndpoint":"enabled","httpPutResponseHopLimit":1,"httpTokens":"required","instanceMetadataTags":"disabled"}""",
        (await DeclareAsync()).One("LaunchTemplate")["metadataOptions"]);

    [Theory]
    [InlineData("bottlerocket")]
    [InlineData("al2023")]
    public async Task Disks_OfAServer_AreEncryptedWithTheVolumesKeyAndGoWithTheServer(string system)
    {
        var template = (await DeclareAsync(($"{Generation}.server.operatingSystem", $"\"{system}\""))).One("LaunchTemplate");

        var disks = JsonDocument.Parse(template["blockDeviceMappings"]!).RootElement.EnumerateArray().Select(mapping => mapping.GetProperty("ebs")).ToList();
        Assert.NotEmpty(disks);
        Assert.All(disks, disk => Assert.Equal(
            ("true", "Key:keys-volumes.arn", "true"),
            (disk.GetProperty("encrypted").GetString(), disk.GetProperty("kmsKeyId").GetString(), disk.GetProperty("deleteOnTermination").GetString())));
    }

    [Fact]
    public async Task NodeGroup_OfAGeneration_WaitsForItsRoleAndWhatServersNeed()
    {
        var group = (await DeclareAsync()).One("NodeGroup");

        Assert.Equal(["node", "network", "keys"], await group.DependsOnAsync());
        Assert.Equal("Role:node.arn", group["nodeRoleArn"]);
    }

    [Fact]
    public async Task Generations_OfAPool_AreSideBySide()
    {
        var before = await DeclareAsync();

        var after = await DeclareAsync(($"pools.general.generations[1]", Second));

        Assert.Equal(2, after.All("NodeGroup").Count);
        Assert.Equal(before.One("NodeGroup").Name, after.All("NodeGroup")[0].Name);
        Assert.All(after.All("Generation"), generation => Assert.Equal("dev-general", generation.Parent));
    }

    [Theory]
    [InlineData($"{Generation}.server.instanceTypes", "[\"m8g.large\"]")]
    [InlineData($"{Generation}.server.disk.sizeGiB", "80")]
    [InlineData($"{Generation}.server.release", "\"2026-09\"")]
    public async Task Servers_ThatAreOthers_AreAnotherNodeGroupAndAnotherTemplate(string path, string json)
    {
        var before = await DeclareAsync();

        var after = await DeclareAsync((path, json));

        Assert.NotEqual(before.One("NodeGroup").Name, after.One("NodeGroup").Name);
        Assert.NotEqual(before.One("LaunchTemplate").Name, after.One("LaunchTemplate").Name);
    }

    [Theory]
    [InlineData("pools.general.capacity.max", "9")]
    [InlineData("tags", "{\"team\":\"platform\"}")]
    [InlineData($"{Generation}.testSize", "3")]
    [InlineData("network.nat", "\"perZone\"")]
    public async Task Servers_ThatAreTheSame_AreLaunchedFromTheSameTemplate(string path, string json)
    {
        var before = (await DeclareAsync()).One("LaunchTemplate");

        var after = (await DeclareAsync((path, json))).One("LaunchTemplate");

        Assert.Equal(before.Name, after.Name);
        Assert.Equal(before.Inputs.Keys.Order(), after.Inputs.Keys.Order());
        Assert.All(before.Inputs.Keys, input => Assert.Equal(before[input], after[input]));
    }

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) => Declarations.OfAsync(() =>
    {
        var settings = MinimalSettings.ParsedWith(changes);
        var upstream = new Upstream(settings);
        var pool = settings.Pools.Single().Key;

        _ = new Pool("dev-general", new PoolArgs
        {
            Name = pool,
            Environment = new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), settings),
            ControlPlane = upstream.ControlPlane,
            Network = upstream.Network,
            Keys = upstream.Keys,
            Role = upstream.Role,
            After = [upstream.Keys],
        });
    });
}
