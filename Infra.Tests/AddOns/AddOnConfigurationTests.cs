using Infra.AddOns;
using Infra.Model.Settings.Cluster;

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
    public void Json_OfTheVolumeDriversConfiguration_IsAsItsSchemaSays() => Assert.Equal(
        """{"controller":{"replicaCount":2,"extraVolumeTags":{"infra:environment":"dev","team":"platform"}},"node":{"tolerateAllTaints":true,"reservedVolumeAttachments":2}}""",
        new EbsCsiConfiguration(new Dictionary<string, string> { ["infra:environment"] = "dev", ["team"] = "platform" }).ToJson());
}
