using Infra.AddOns;
using Infra.Tests.Support;

namespace Infra.Tests.AddOns;

[Collection(DeploymentCollection.Name)]
public sealed class NodeAddOnsTests
{
    [Fact]
    public async Task NodeAddOns_OfACluster_AreWhatServersNeedToBecomeReady()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            ["eks-pod-identity-agent", "kube-proxy", "vpc-cni"],
            declared.All("Addon").Select(addon => addon["addonName"]));
        Assert.All(declared.All("AddOn"), addon => Assert.Equal("addons", addon.Parent));
    }

    [Fact]
    public async Task NetworkPlugin_OfACluster_HasRightsOfItsOwn()
    {
        var declared = await DeclareAsync();

        var association = declared.One("PodIdentityAssociation");
        Assert.Equal(("kube-system", "aws-node"), (association["namespace"], association["serviceAccount"]));
        Assert.Equal(
            "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy",
            declared.One("RolePolicyAttachment", "addons-vpc-cni-AmazonEKS_CNI_Policy")["policyArn"]);
    }

    [Fact]
    public async Task NetworkPlugin_OfACluster_EnforcesNetworkPolicies() => Assert.Equal(
        """{"enableNetworkPolicy":"true","env":{"ENABLE_PREFIX_DELEGATION":"true","WARM_PREFIX_TARGET":"1"}}""",
        (await DeclareAsync()).One("Addon", "addons-vpc-cni")["configurationValues"]);

    [Theory]
    [InlineData("iptables", null)]
    [InlineData("nftables", """{"mode":"nftables"}""")]
    public async Task KubeProxy_OfAMode_IsConfiguredWhereItIsNotThatOfEks(string mode, string? configuration) => Assert.Equal(
        configuration,
        (await DeclareAsync(("clusterServices.kubeProxyMode", $"\"{mode}\""))).One("Addon", "addons-kube-proxy")["configurationValues"]);

    [Fact]
    public async Task AddOn_OfAStackFile_IsBesideThoseOfTheReleaseWhenNodesNeedIt()
    {
        var declared = await DeclareAsync(("addOns", """
            {
              "before": { "version": "v1.0.0-eksbuild.1", "beforeNodes": true, "configuration": { "level": 2 } },
              "later": { "version": "v1.0.0-eksbuild.1" }
            }
            """));

        var addOn = declared.One("Addon", "addons-before");
        Assert.Equal(("before", "v1.0.0-eksbuild.1", """{"level":2}""", "false"), (addOn["addonName"], addOn["addonVersion"], addOn["configurationValues"], addOn["preserve"]));
        Assert.DoesNotContain("addons-later", declared.All("Addon").Select(other => other.Name));
    }

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) => Declarations.OfAsync(() =>
    {
        var settings = MinimalSettings.ParsedWith(changes);
        _ = new NodeAddOns("addons", settings, new Upstream(settings).ControlPlane);
    });
}
