using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Ecr;
using Pulumi.Aws.Ecr.Inputs;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Kms;
using Pulumi.Aws.Vpc;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;
using ClusterArgs = Pulumi.Eks.ClusterArgs;

namespace Infra.Tests.Rules;

internal static partial class Mutations
{
    private const string Anybody = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":["sts:AssumeRole"]}]}""";

    /// <summary>The change of the settings that gives the cluster another administrator.</summary>
    internal static (string Path, string? Json) SecondAdministrator =>
        ("access.second", """{ "role": "arn:aws:iam::333333333333:role/second", "policy": "clusterAdmin" }""");

    private static IEnumerable<Mutation> Security =>
    [
        new Mutation("SEC001").In<LaunchTemplateArgs>(General, template => template.MetadataOptions = new LaunchTemplateMetadataOptionsArgs
        {
            HttpTokens = "optional",
            HttpPutResponseHopLimit = 1,
        }),
        new Mutation("SEC001").In<LaunchTemplateArgs>(General, template => template.MetadataOptions = new LaunchTemplateMetadataOptionsArgs
        {
            HttpTokens = "required",
            HttpPutResponseHopLimit = 2,
        }),
        new Mutation("SEC002").In<LaunchTemplateArgs>(General, template => template.BlockDeviceMappings = new LaunchTemplateBlockDeviceMappingArgs
        {
            DeviceName = "/dev/xvda",
            Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs { VolumeSize = 50, Encrypted = "false" },
        }),
        new Mutation("SEC002").In<LaunchTemplateArgs>(General, template => template.BlockDeviceMappings = new InputList<LaunchTemplateBlockDeviceMappingArgs>()),
        new Mutation("SEC003").In<SubnetArgs>("prod-network-eu-central-1a-private", subnet => subnet.MapPublicIpOnLaunch = true),
        new Mutation("SEC003").In<LaunchTemplateArgs>(General, template => template.NetworkInterfaces = new LaunchTemplateNetworkInterfaceArgs { AssociatePublicIpAddress = "true" }),
        new Mutation("SEC004").In<ClusterArgs>("prod-cluster", cluster => cluster.EndpointPublicAccess = true),
        new Mutation("SEC004").In<ClusterArgs>("prod-cluster", cluster =>
        {
            cluster.EndpointPublicAccess = true;
            cluster.PublicAccessCidrs = "0.0.0.0/0";
        }),
        new Mutation("SEC004").In<ClusterArgs>("prod-cluster", cluster => cluster.EndpointPrivateAccess = false),
        new Mutation("SEC005").In<ClusterArgs>("prod-cluster", cluster => cluster.EnabledClusterLogTypes = new[] { "api", "authenticator" }),
        new Mutation("SEC006").In<ClusterArgs>("prod-cluster", cluster => cluster.EncryptionConfigKeyArn = null),
        new Mutation("SEC007").In<ClusterArgs>("prod-cluster", cluster => cluster.AuthenticationMode = null),
        new Mutation("SEC008").In<KeyArgs>("prod-keys-secrets", key => key.EnableKeyRotation = false),
        new Mutation("SEC009").In<KeyArgs>("prod-keys-secrets", key => key.Policy = """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"kms:*","Resource":"*"}}
            """),
        new Mutation("SEC010").In<RolePolicyArgs>(Autoscaler, policy => policy.Policy = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["autoscaling:*"],"Resource":["*"]}]}
            """),
        new Mutation("SEC011").In<RolePolicyAttachmentArgs>("prod-cluster-role", attachment => attachment.PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess"),
        new Mutation("SEC012").In<RoleArgs>("prod-cluster-role", role => role.AssumeRolePolicy = Anybody),
        new Mutation("SEC013").In<RolePolicyAttachmentArgs>("prod-node-AmazonEKS", attachment => attachment.PolicyArn = "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"),
        new Mutation("SEC014").In<SecurityGroupIngressRuleArgs>("prod-network-endpoints-tls", rule => rule.CidrIpv4 = "0.0.0.0/0"),
        new Mutation("SEC015").In<DefaultSecurityGroupArgs>("prod-network-default", group => group.Ingress = new DefaultSecurityGroupIngressArgs { Protocol = "-1", FromPort = 0, ToPort = 0, Self = true }),
        new Mutation("SEC015").In<DefaultSecurityGroupArgs>("prod-network-default", group => group.VpcId = "vpc-0123456789abcdef0"),
        new Mutation("SEC016").In<FlowLogArgs>("prod-network-flow-logs", log => log.TrafficType = "REJECT"),
        new Mutation("SEC017").In<LogGroupArgs>("prod-cluster-logs", group => group.RetentionInDays = 0),
        new Mutation("SEC018").In<RepositoryArgs>("prod-images-shop/api", repository => repository.ImageScanningConfiguration = new RepositoryImageScanningConfigurationArgs { ScanOnPush = false }),
        new Mutation("SEC019").In<RepositoryPolicyArgs>("prod-images-shop/api", policy => policy.Policy = Anybody),
        new Mutation("SEC020").In<NamespaceArgs>("prod-baseline-namespace-shop", space => space.Metadata = new ObjectMetaArgs
        {
            Name = "shop",
            Labels = { ["pod-security.kubernetes.io/enforce"] = "baseline", ["pod-security.kubernetes.io/enforce-version"] = "v1.35" },
        }),
        new Mutation("SEC021").In<NetworkPolicyArgs>("prod-baseline-namespace-shop-deny", policy => policy.Spec = new NetworkPolicySpecArgs
        {
            PodSelector = new LabelSelectorArgs(),
            PolicyTypes = { "Ingress" },
        }),
        new Mutation("SEC022").In<AddonArgs>(Cni, addOn => addOn.ConfigurationValues = """{"env":{"ENABLE_PREFIX_DELEGATION":"true"}}"""),
        new Mutation("SEC023").In<DeploymentArgs>(Headroom, deployment => deployment.Spec = Deployment(nonRoot: false)),
        new Mutation("SEC024").In<DeploymentArgs>(Headroom, deployment => deployment.Spec = Deployment(mountsToken: true)),
        new Mutation("SEC025") { Settings = [SecondAdministrator] },
        new Mutation("SEC026").In<StorageClassArgs>("prod-baseline-gp3", storage => storage.Parameters = new InputMap<string> { ["type"] = "gp3", ["kmsKeyId"] = "key" }),
        new Mutation("SEC028").In<KeyArgs>("prod-keys-volumes", key => key.Policy = """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::333333333333:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"},"Action":"kms:Decrypt","Resource":"*"}}
            """),
    ];
}
