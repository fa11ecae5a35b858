using System.Text.Json;
using Infra.Baseline;
using Infra.Tests.Support;

namespace Infra.Tests.Baseline;

[Collection(DeploymentCollection.Name)]
public sealed class ClusterAutoscalerTests
{
    [Fact]
    public async Task Autoscaler_OfACluster_MayScaleTheGroupsOfThatClusterOnly()
    {
        var declared = await DeclareAsync();

        var cluster = declared.One("Cluster", "cluster")["name"];
        var statement = JsonDocument.Parse(declared.One("RolePolicy", "autoscaler-rights")["policy"]!).RootElement.GetProperty("Statement")[2];
        Assert.Equal(
            $$$$"""{"Sid":"ScaleGroupsOfThisCluster","Effect":"Allow","Action":["autoscaling:SetDesiredCapacity","autoscaling:TerminateInstanceInAutoScalingGroup"],"Resource":["arn:aws:autoscaling:eu-central-1:111111111111:autoScalingGroup:*:autoScalingGroupName/eks-*"],"Condition":{"StringEquals":{"aws:ResourceTag/k8s.io/cluster-autoscaler/{{{{cluster}}}}":"owned"}}}""",
            statement.GetRawText());
    }

    [Fact]
    public async Task Autoscaler_OfACluster_HasTheIdentityItsChartNames()
    {
        var declared = await DeclareAsync();

        var association = declared.One("PodIdentityAssociation");
        Assert.Equal(("kube-system", "cluster-autoscaler"), (association["namespace"], association["serviceAccount"]));
        Assert.Equal(
            """{"serviceAccount":{"create":true,"name":"cluster-autoscaler"}}""",
            Values(declared).GetProperty("rbac").GetRawText());
    }

    [Fact]
    public async Task Autoscaler_OfACluster_LooksAfterThatCluster()
    {
        var declared = await DeclareAsync();

        Assert.Equal(declared.One("Cluster", "cluster")["name"], Values(declared).GetProperty("autoDiscovery").GetProperty("clusterName").GetString());
        Assert.Equal("eu-central-1", Values(declared).GetProperty("awsRegion").GetString());
    }

    [Fact]
    public async Task Autoscaler_OfManyServers_GetsTheMemoryAndTheIntervalOfTheSettings()
    {
        var usual = Values(await DeclareAsync());
        var large = Values(await DeclareAsync(("clusterServices.autoscaler", """{ "memoryMiB": 3000, "scanIntervalSeconds": 60 }""")));

        Assert.Equal(
            ("""{"limits":{"memory":"600Mi"},"requests":{"cpu":"100m","memory":"600Mi"}}""", false),
            (usual.GetProperty("resources").GetRawText(), usual.GetProperty("extraArgs").TryGetProperty("scan-interval", out _)));
        Assert.Equal(
            ("""{"limits":{"memory":"3000Mi"},"requests":{"cpu":"100m","memory":"3000Mi"}}""", "60s"),
            (large.GetProperty("resources").GetRawText(), large.GetProperty("extraArgs").GetProperty("scan-interval").GetString()));
    }

    [Fact]
    public async Task Autoscaler_ByLeastWaste_KnowsNoPriorities()
    {
        var values = Values(await DeclareAsync());

        Assert.Equal(
            ("least-waste", "{}"),
            (values.GetProperty("extraArgs").GetProperty("expander").GetString(), values.GetProperty("expanderPriorities").GetRawText()));
    }

    [Fact]
    public async Task Autoscaler_ByPriority_KnowsThoseOfThePools()
    {
        var values = Values(await DeclareAsync(
            ("clusterServices.expander", "\"priority\""),
            ("pools.general.priority", "10")));

        Assert.Equal("priority,least-waste", values.GetProperty("extraArgs").GetProperty("expander").GetString());
        Assert.Equal("""{"10":["^eks-dev-general-[0-9a-z]{10}-[0-9a-f]{8}-"]}""", values.GetProperty("expanderPriorities").GetRawText());
    }

    [Theory]
    [InlineData("acrossZones", "eks-dev-general-e5kewe3wg2-1ac8a2f4-0b6e-4d52-9a51-7c2f3a1b9d0e")]
    [InlineData("perZone", "eks-dev-general-b-e5kewe3wg2-1ac8a2f4-0b6e-4d52-9a51-7c2f3a1b9d0e")]
    public async Task Priority_OfAPool_IsForItsGroupsAndForNoOtherThatBeginsLikeThem(string spread, string group)
    {
        var values = Values(await DeclareAsync(("clusterServices.expander", "\"priority\""), ("pools.general.spread", $"\"{spread}\"")));

        var pattern = values.GetProperty("expanderPriorities").GetProperty("0")[0].GetString()!;
        Assert.Matches(pattern, group);
        Assert.DoesNotMatch(pattern, group.Replace("general", "general-gpu", StringComparison.Ordinal));
        Assert.DoesNotMatch(pattern, group.Replace("general", "general-abcdefghij", StringComparison.Ordinal));
        Assert.DoesNotMatch(pattern, group.Replace("eks-dev", "eks-dev-dev", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Autoscaler_OfACluster_BalancesZonesAndGenerations()
    {
        var flags = Values(await DeclareAsync()).GetProperty("extraArgs");

        Assert.True(flags.GetProperty("balance-similar-node-groups").GetBoolean());
        Assert.Equal(
            ["infra/generation", "eks.amazonaws.com/nodegroup-image", "eks.amazonaws.com/sourceLaunchTemplateId", "eks.amazonaws.com/sourceLaunchTemplateVersion"],
            flags.EnumerateObject().Where(flag => flag.Name.Split('_')[0] == "balancing-ignore-label").Select(flag => flag.Value.GetString()));
        Assert.Equal("10m0s", flags.GetProperty("node-info-cache-expire-time").GetString());
        Assert.Equal("0.05", flags.GetProperty("memory-difference-ratio").GetString());
    }

    private static JsonElement Values(Declarations declared) => JsonDocument.Parse(declared.One("Release")["values"]!).RootElement;

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) =>
        Declarations.OfAsync(() => _ = new ClusterAutoscaler("autoscaler", new Upstream(MinimalSettings.ParsedWith(changes)).Baseline));
}
