using Infra.Model.Trees;

namespace Infra.Model.Rules;

/// <summary>The type tokens that rules ask for.</summary>
public static class ResourceTypes
{
    public const string Providers = ResourceAddress.Providers;
    public const string AwsProvider = $"{Providers}aws";

    /// <summary>Whether a type is a provider, which the engine makes like a resource although neither AWS nor Kubernetes has it.</summary>
    /// <param name="type">The type token.</param>
    public static bool IsProvider(string type) => type.StartsWith(Providers, StringComparison.Ordinal);

    public const string Pool = "infra:nodes:Pool";
    public const string NodeAddOns = "infra:addons:NodeAddOns";

    public const string AutoscalingTag = "aws:autoscaling/tag:Tag";
    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string DefaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    public const string FlowLog = "aws:ec2/flowLog:FlowLog";
    public const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";
    public const string NatGateway = "aws:ec2/natGateway:NatGateway";
    public const string Route = "aws:ec2/route:Route";
    public const string RouteTableAssociation = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    public const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    public const string Subnet = "aws:ec2/subnet:Subnet";
    public const string Vpc = "aws:ec2/vpc:Vpc";
    public const string Repository = "aws:ecr/repository:Repository";
    public const string LifecyclePolicy = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
    public const string RepositoryPolicy = "aws:ecr/repositoryPolicy:RepositoryPolicy";
    public const string AccessEntry = "aws:eks/accessEntry:AccessEntry";
    public const string AccessPolicyAssociation = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";
    public const string AddOn = "aws:eks/addon:Addon";
    public const string Cluster = "aws:eks/cluster:Cluster";
    public const string ClusterComponent = "eks:index:Cluster";
    public const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    public const string PodIdentityAssociation = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
    public const string Role = "aws:iam/role:Role";
    public const string Policy = "aws:iam/policy:Policy";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    public const string Key = "aws:kms/key:Key";
    public const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    public const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    public const string Namespace = "kubernetes:core/v1:Namespace";
    public const string LimitRange = "kubernetes:core/v1:LimitRange";
    public const string ResourceQuota = "kubernetes:core/v1:ResourceQuota";
    public const string Secret = "kubernetes:core/v1:Secret";
    public const string Deployment = "kubernetes:apps/v1:Deployment";
    public const string HelmRelease = "kubernetes:helm.sh/v3:Release";
    public const string NetworkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    public const string StorageClass = "kubernetes:storage.k8s.io/v1:StorageClass";
}
