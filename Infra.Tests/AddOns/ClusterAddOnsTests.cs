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

    [Fact]
    public async Task AddOn_OfAStackFile_ComesAfterServersWithItsRights()
    {
        var declared = await DeclareAsync(("addOns", """
            {
              "agent": {
                "version": "v1.0.0-eksbuild.1",
                "namespace": "monitoring",
                "identity": {
                  "serviceAccount": "agent",
                  "policies": ["arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"],
                  "rights": [{ "actions": ["s3:GetObject"], "resources": ["arn:aws:s3:::media/*"] }]
                }
              },
              "before": { "version": "v1.0.0-eksbuild.1", "beforeNodes": true }
            }
            """));

        var (addOn, association) = (declared.One("Addon", "addons-agent"), declared.One("PodIdentityAssociation", "addons-agent"));
        Assert.Equal(("v1.0.0-eksbuild.1", null), (addOn["addonVersion"], addOn["configurationValues"]));
        Assert.Equal(["addons-agent", "node"], (await addOn.DependsOnAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(("monitoring", "agent"), (association["namespace"], association["serviceAccount"]));
        Assert.Equal("arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy", declared.One("RolePolicyAttachment", "addons-agent-CloudWatchAgentServerPolicy")["policyArn"]);
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::media/*"]}]}""",
            declared.One("RolePolicy", "addons-agent-rights")["policy"]);
        Assert.DoesNotContain("addons-before", declared.All("Addon").Select(other => other.Name));
    }

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) => Declarations.OfAsync(() =>
    {
        var settings = MinimalSettings.ParsedWith(changes);
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
