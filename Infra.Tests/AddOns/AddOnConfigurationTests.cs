using Infra.AddOns;
using Infra.Model.Settings.Cluster;
using Infra.Tests.Support;

namespace Infra.Tests.AddOns;

public sealed class AddOnConfigurationTests
{
    [Fact]
    public void Json_OfTheNameServersConfiguration_IsAsItsSchemaSays() => Assert.Equal(
        """{"autoScaling":{"enabled":true,"minReplicas":2,"maxReplicas":10},"podDisruptionBudget":{"enabled":true,"maxUnavailable":1},"topologySpreadConstraints":[{"maxSkew":1,"topologyKey":"topology.kubernetes.io/zone","whenUnsatisfiable":"ScheduleAnyway","labelSelector":{"matchLabels":{"k8s-app":"kube-dns"}}}]}""",
        new CoreDnsConfiguration(new ReplicaSettings { Min = 2, Max = 10 }).ToJson());

    [Fact]
    public void Json_OfTheNetworkPluginsConfiguration_IsAsItsSchemaSays() => Assert.Equal(
        """{"enableNetworkPolicy":"true","env":{"ENABLE_PREFIX_DELEGATION":"true","WARM_PREFIX_TARGET":"1"}}""",
        new VpcCniConfiguration().ToJson());

    [Fact]
    public void Json_OfTheNetworkPluginsConfigurationWithSubnetsForPods_SaysHowItFindsThem() => Assert.Equal(
        """{"enableNetworkPolicy":"true","env":{"ENABLE_PREFIX_DELEGATION":"true","WARM_PREFIX_TARGET":"1","AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG":"false","AWS_VPC_K8S_CNI_EXTERNALSNAT":"false","ENABLE_SUBNET_DISCOVERY":"true"}}""",
        new VpcCniConfiguration(podsApart: true).ToJson());

    [Theory]
    [InlineData(100, null)]
    [InlineData(250, """{"resources":{"requests":{"cpu":"250m","memory":"500Mi"}}}""")]
    public void Json_OfTheMetricsServersConfiguration_FollowsTheServersThereCanBe(int servers, string? json) => Assert.Equal(
        json,
        MetricsServerConfiguration.Of(MinimalSettings.ParsedWith(
            ("network.pods", """{ "cidrs": ["100.64.0.0/16", "100.65.0.0/16", "100.66.0.0/16", "100.67.0.0/16", "100.68.0.0/16"] }"""),
            ("pools.general.capacity", $$"""{ "min": 1, "max": {{servers}} }""")))?.ToJson());

    [Fact]
    public void Json_OfTheVolumeDriversConfiguration_IsAsItsSchemaSays() => Assert.Equal(
        """{"controller":{"replicaCount":2,"extraVolumeTags":{"infra:environment":"dev","team":"platform"}},"node":{"tolerateAllTaints":true,"reservedVolumeAttachments":2}}""",
        new EbsCsiConfiguration(new Dictionary<string, string> { ["infra:environment"] = "dev", ["team"] = "platform" }).ToJson());
}
