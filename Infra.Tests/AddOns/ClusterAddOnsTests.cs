using Infra.AddOns;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.AddOns;

[Collection(DeploymentCollection.Name)]
public sealed class ClusterAddOnsTests
{
    [Fact]
    public async Task ClusterAddOns_OfACluster_RunOnServersAndSoWaitForThem()
    {
        var addons = (await DeclareAsync()).All("Addon");

        Assert.Equal(["coredns", "metrics-server", "aws-ebs-csi-driver"], addons.Select(addon => addon["addonName"]));
        foreach (var addon in addons) Assert.Contains("node", await addon.DependsOnAsync());
    }

    [Fact]
    public async Task NameServer_OfACluster_ScalesWithinItsBounds() => Assert.StartsWith(
        """{"autoScaling":{"enabled":true,"minReplicas":2,"maxReplicas":4},""",
        (await DeclareAsync()).One("Addon", "addons-coredns")["configurationValues"],
        StringComparison.Ordinal);

    [Fact]
    public async Task VolumeDriver_OfACluster_MayUseTheVolumesKeyAndNoOther()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"EncryptVolumes","Effect":"Allow","Action":["kms:Encrypt","kms:Decrypt","kms:ReEncrypt*","kms:GenerateDataKey*","kms:DescribeKey"],"Resource":["Key:keys-volumes.arn"]},{"Sid":"AttachVolumes","Effect":"Allow","Action":["kms:CreateGrant"],"Resource":["Key:keys-volumes.arn"],"Condition":{"Bool":{"kms:GrantIsForAWSResource":"true"}}}]}""",
            declared.One("RolePolicy", "addons-aws-ebs-csi-driver-rights")["policy"]);
        Assert.Equal(
            "arn:aws:iam::aws:policy/AmazonEBSCSIDriverPolicyV2",
            declared.One("RolePolicyAttachment", "addons-aws-ebs-csi-driver-AmazonEBSCSIDriverPolicyV2")["policyArn"]);
        Assert.Equal("ebs-csi-controller-sa", declared.One("PodIdentityAssociation")["serviceAccount"]);
    }

    private static Task<Declarations> DeclareAsync() => Declarations.OfAsync(() =>
    {
        var settings = MinimalSettings.Parsed;
        var upstream = new Upstream(settings);

        _ = new ClusterAddOns("addons", new ClusterAddOnsArgs
        {
            Environment = Value.Parse<EnvironmentName>("dev"),
            Settings = settings,
            ControlPlane = upstream.ControlPlane,
            Keys = upstream.Keys,
            After = [upstream.Role],
        });
    });
}
