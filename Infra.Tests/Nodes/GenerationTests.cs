using System.Text;
using Infra.Cli.Plan;
using Infra.Model.Plans;
using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Trees;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Infra.Tests.Support;

namespace Infra.Tests.Nodes;

[Collection(DeploymentCollection.Name)]
public sealed class GenerationTests
{
    private const string Generation = "pools.general.generations[0]";

    [Theory]
    [InlineData("bottlerocket", "/dev/xvda , /dev/xvdb 50")]
    [InlineData("al2023", "/dev/xvda 50")]
    public async Task Disks_OfAServer_AreAllEncryptedWithTheEnvironmentsKey(string system, string disks)
    {
        var template = await LaunchTemplateAsync(($"{Generation}.server.operatingSystem", $"\"{system}\""));

        var mappings = List(template, "blockDeviceMappings").ToList();

        Assert.Equal(disks, string.Join(", ", mappings.Select(mapping => $"{Text(mapping, "deviceName")} {Text(mapping, "ebs.volumeSize")}")));
        Assert.All(mappings, mapping => Assert.Equal("true", Text(mapping, "ebs.encrypted")));
        Assert.All(mappings, mapping => Assert.Equal("dev-keys-volumes.arn", Text(mapping, "ebs.kmsKeyId")));
        Assert.All(mappings, mapping => Assert.Equal("gp3", Text(mapping, "ebs.volumeType")));
    }

    [Fact]
    public async Task Disk_WithThroughputAndOperations_HasThem()
    {
        var template = await LaunchTemplateAsync(($"{Generation}.server.disk", """{ "sizeGiB": 80, "throughputMiBps": 500, "iops": 4000 }"""));

        var disk = List(template, "blockDeviceMappings").Last();

        Assert.Equal(("80", "500", "4000"), (Text(disk, "ebs.volumeSize"), Text(disk, "ebs.throughput"), Text(disk, "ebs.iops")));
    }

    [Fact]
    public async Task LaunchTemplate_OfAnyServer_AsksForSessionsAndOffersNoWayIn()
    {
        var template = await LaunchTemplateAsync();

        Assert.Equal("required", Text(template, "metadataOptions.httpTokens"));
        Assert.Equal("1", Text(template, "metadataOptions.httpPutResponseHopLimit"));
        Assert.DoesNotContain(template.Entries.Keys, key => key is "keyName" or "networkInterfaces" or "vpcSecurityGroupIds" or "imageId" or "instanceType");
    }

    [Fact]
    public async Task UserData_InTheLaunchTemplate_IsThatOfTheSpecification()
    {
        var settings = MinimalSettings.Parsed;
        var expected = PlannedGeneration.Of(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), settings)).Single().Specification.UserData;

        var template = await LaunchTemplateAsync();

        Assert.Equal(expected, Encoding.UTF8.GetString(Convert.FromBase64String(Text(template, "userData"))));
    }

    [Fact]
    public async Task Tags_OfTheSettings_ReachServersOutsideTheLaunchTemplate()
    {
        (string, string?)[] changes = [("tags", """{ "team": "platform" }""")];

        var plan = await PlanAsync(changes);
        var tag = Assert.Single(plan.Resources, resource => resource.Address.Type == "aws:autoscaling/tag:Tag");
        var group = plan.Resources.Single(resource => resource.Address.Type == "aws:eks/nodeGroup:NodeGroup");

        Assert.Equal($"{group.Address.Name}.resources[0].autoscalingGroups[0].name", Text(tag.Inputs, "autoscalingGroupName"));
        Assert.Equal(
            ("team", "platform", "true"),
            (Text(tag.Inputs, "tag.key"), Text(tag.Inputs, "tag.value"), Text(tag.Inputs, "tag.propagateAtLaunch")));
        Assert.Equal(Render(await LaunchTemplateAsync()), Render(await LaunchTemplateAsync(changes)));
    }

    [Theory]
    [InlineData("enabled", "")]
    [InlineData("test", "")]
    [InlineData("draining", "scaledownunneededtime=1m0s scaledownutilizationthreshold=1.0")]
    public async Task Group_OfAStage_LetsTheAutoscalerRemoveBusyServersOnlyWhileItDrains(string stage, string options)
    {
        const string prefix = "k8s.io/cluster-autoscaler/node-template/autoscaling-options/";

        var plan = await PlanAsync(
            ("pools.general.generations[0].stage", $"\"{stage}\""),
            ("pools.general.generations[1]", """{ "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["c7g.large"], "disk": { "sizeGiB": 40 } } }"""));

        var tags = plan.Resources.Where(resource => resource.Address.Type == ResourceTypes.AutoscalingTag).Select(resource => resource.Inputs).ToList();
        Assert.Equal(options, string.Join(' ', tags.Select(tag => $"{Text(tag, "tag.key")[prefix.Length..]}={Text(tag, "tag.value")}").Order(StringComparer.Ordinal)));
        Assert.All(tags, tag => Assert.Equal("false", Text(tag, "tag.propagateAtLaunch")));
    }

    [Fact]
    public async Task Tags_OfTheServers_AreInTheLaunchTemplateAndInItsName()
    {
        (string, string?)[] changes = [($"{Generation}.server.tags", """{ "team": "shop" }""")];

        var template = await LaunchTemplateAsync(changes);

        Assert.Equal(["instance shop", "volume shop", "network-interface shop"], List(template, "tagSpecifications").Select(tags => $"{Text(tags, "resourceType")} {Text(tags, "tags.team")}"));
        Assert.NotEqual(Text(await LaunchTemplateAsync(), "name"), Text(template, "name"));
        Assert.Equal(Text(await LaunchTemplateAsync(), "name"), Text(await LaunchTemplateAsync(($"{Generation}.server.tags", "{}")), "name"));
    }

    [Fact]
    public async Task Servers_TheirVolumesAndInterfaces_AreTaggedWithWhoTheyAre()
    {
        var template = await LaunchTemplateAsync();

        Assert.Equal(["instance", "volume", "network-interface"], List(template, "tagSpecifications").Select(tags => Text(tags, "resourceType")));
        Assert.All(List(template, "tagSpecifications"), tags => Assert.Equal(
            [("Name", Text(template, "name")), ("infra:environment", "dev"), ("infra:pool", "general")],
            ((MapNode)Find(tags, "tags")!).Entries.Select(entry => (entry.Key, Render(entry.Value)))));
    }

    [Theory]
    [InlineData("onDemand", "ON_DEMAND")]
    [InlineData("spot", "SPOT")]
    public async Task CapacityType_OfAGeneration_IsThatOfItsGroup(string setting, string type)
    {
        var group = await NodeGroupAsync(
            ($"{Generation}.server.capacityType", $"\"{setting}\""),
            ($"{Generation}.server.instanceTypes", """["m7g.large", "m6g.large", "m8g.large"]"""));

        Assert.Equal(type, Text(group, "capacityType"));
        Assert.Equal("[m7g.large, m6g.large, m8g.large]", Text(group, "instanceTypes"));
    }

    [Fact]
    public async Task NodeGroup_OfAnyServer_IsRepairedAndTellsTheAutoscalerWhatItOffers()
    {
        var group = await NodeGroupAsync(($"{Generation}.server.instanceTypes", """["m7g.medium"]"""));

        Assert.Equal("true", Text(group, "nodeRepairConfig.enabled"));
        Assert.Equal("98", Render(Tag("pods")));
        Assert.Equal("50Gi", Render(Tag("ephemeral-storage")));

        Node Tag(string resource) => ((MapNode)group.Entries["tags"]).Entries[$"k8s.io/cluster-autoscaler/node-template/resources/{resource}"];
    }

    [Theory]
    [InlineData("test", "3 to 3 from 3", "[example.com/purpose=shop:NO_EXECUTE, infra/stage=test:NO_SCHEDULE]")]
    [InlineData("enabled", "2 to 9 from 2", "[example.com/purpose=shop:NO_EXECUTE]")]
    [InlineData("draining", "0 to 9 from 2", "[example.com/purpose=shop:NO_EXECUTE, infra/stage=draining:NO_SCHEDULE]")]
    public async Task Stage_OfAGeneration_DecidesItsBoundsAndTaints(string stage, string bounds, string taints)
    {
        foreach (var (spread, groups) in new[] { ("acrossZones", 1), ("perZone", 2) })
        {
            var found = await StagedGroupsAsync(stage, spread);

            Assert.Equal(groups, found.Count);
            Assert.All(found, group => Assert.Equal(bounds, $"{Text(group, "scalingConfig.minSize")} to {Text(group, "scalingConfig.maxSize")} from {Text(group, "scalingConfig.desiredSize")}"));
            Assert.All(found, group => Assert.Equal(taints, $"[{string.Join(", ", List(group, "taints").Select(taint => $"{Text(taint, "key")}={Text(taint, "value")}:{Text(taint, "effect")}"))}]"));
            Assert.All(found, group => Assert.Equal(stage, Render(((MapNode)group.Entries["labels"]).Entries[NodeLabels.Stage])));
        }
    }

    [Fact]
    public async Task Stage_OfAGeneration_ChangesNothingButLabelTaintsAndBounds()
    {
        var groups = new List<string>();
        foreach (var stage in new[] { "test", "enabled", "draining" })
        {
            var group = Assert.Single(await StagedGroupsAsync(stage, "acrossZones"));
            groups.Add(Render(new MapNode(group.Entries.RemoveRange(["labels", "taints", "scalingConfig"]))));
        }

        Assert.Single(groups.Distinct());
    }

    [Fact]
    public async Task Zones_OfAPerZonePool_AreEachAGroupInItsOwnSubnet()
    {
        var plan = await PlanAsync(("pools.general.spread", "\"perZone\""));

        Assert.Equal(
            ["[dev-network-eu-central-1a-private.id]", "[dev-network-eu-central-1b-private.id]"],
            plan.Resources.Where(resource => resource.Address.Type == "aws:eks/nodeGroup:NodeGroup").Select(group => Text(group.Inputs, "subnetIds")));
        Assert.Equal(2, plan.Resources.Count(resource => resource.Address.Type == "aws:ec2/launchTemplate:LaunchTemplate"));
    }

    // The generation in the given stage, beside one that is enabled, as every pool has to have.
    private static async Task<IReadOnlyList<MapNode>> StagedGroupsAsync(string stage, string spread)
    {
        var plan = await PlanAsync(
            ("pools.general.spread", $"\"{spread}\""),
            ("pools.general.capacity", """{ "min": 2, "max": 9 }"""),
            ("pools.general.generations[1]", $$"""
                {
                  "stage": "{{stage}}", "testSize": 3,
                  "server": {
                    "release": "2026-10", "operatingSystem": "al2023", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 },
                    "taints": [{ "key": "example.com/purpose", "value": "shop", "effect": "noExecute" }]
                  }
                }
                """));

        return
        [
            .. plan.Resources.Where(resource => resource.Address.Type == "aws:eks/nodeGroup:NodeGroup")
                .Select(resource => resource.Inputs)
                .Where(group => Text(group, "amiType").StartsWith("AL2023", StringComparison.Ordinal)),
        ];
    }

    private static Task<EnvironmentPlan> PlanAsync(params (string Path, string? Json)[] changes) =>
        PlanRecorder.RecordAsync(new EnvironmentDefinition(Value.Parse<EnvironmentName>("dev"), MinimalSettings.ParsedWith(changes)));

    private static async Task<MapNode> LaunchTemplateAsync(params (string Path, string? Json)[] changes) =>
        (await PlanAsync(changes)).Resources.Single(resource => resource.Address.Type == "aws:ec2/launchTemplate:LaunchTemplate").Inputs;

    private static async Task<MapNode> NodeGroupAsync(params (string Path, string? Json)[] changes) =>
        (await PlanAsync(changes)).Resources.Single(resource => resource.Address.Type == "aws:eks/nodeGroup:NodeGroup").Inputs;

    private static IEnumerable<MapNode> List(MapNode map, string key) => ((ListNode)map.Entries[key]).Items.Cast<MapNode>();

    private static string Text(MapNode map, string path) => Find(map, path) is { } value ? Render(value) : "";

    private static Node? Find(MapNode map, string path) => path.Split('.', 2) switch
    {
        [var key] => map.Entries.GetValueOrDefault(key),
        [var key, var rest] => map.Entries.GetValueOrDefault(key) is MapNode inner ? Find(inner, rest) : null,
        _ => null,
    };

    private static string Render(Node value) => value switch
    {
        TextNode text => text.Value,
        NumberNode number => $"{number.Value}",
        FlagNode flag => flag.Value ? "true" : "false",
        ReferenceNode reference => $"{reference.Resource.Name}.{reference.Property}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(Render))}]",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Render(entry.Value)}"))}}}",
        JoinNode template => string.Concat(template.Parts.Select(Render)),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "not a plan value"),
    };
}
