namespace Infra.Rules;

/// <summary>The type tokens that rules ask for.</summary>
internal static class ResourceTypes
{
    internal const string Providers = "pulumi:providers:";
    internal const string AwsProvider = $"{Providers}aws";

    internal const string Pool = "infra:nodes:Pool";
    internal const string NodeAddOns = "infra:addons:NodeAddOns";

    internal const string AutoscalingTag = "aws:autoscaling/tag:Tag";
    internal const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    internal const string DefaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    internal const string FlowLog = "aws:ec2/flowLog:FlowLog";
    internal const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";
    internal const string NatGateway = "aws:ec2/natGateway:NatGateway";
    internal const string Route = "aws:ec2/route:Route";
    internal const string RouteTableAssociation = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    internal const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    internal const string Subnet = "aws:ec2/subnet:Subnet";
    internal const string Vpc = "aws:ec2/vpc:Vpc";
    internal const string VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
    internal const string Repository = "aws:ecr/repository:Repository";
    internal const string LifecyclePolicy = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
    internal const string RepositoryPolicy = "aws:ecr/repositoryPolicy:RepositoryPolicy";
    internal const string AccessEntry = "aws:eks/accessEntry:AccessEntry";
    internal const string AccessPolicyAssociation = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";
    internal const string AddOn = "aws:eks/addon:Addon";
    internal const string Cluster = "aws:eks/cluster:Cluster";
    internal const string ClusterComponent = "eks:index:Cluster";
    internal const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    internal const string PodIdentityAssociation = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
    internal const string Role = "aws:iam/role:Role";
    internal const string Policy = "aws:iam/policy:Policy";
    internal const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    internal const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    internal const string Key = "aws:kms/key:Key";
    internal const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    internal const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    internal const string Namespace = "kubernetes:core/v1:Namespace";
    internal const string LimitRange = "kubernetes:core/v1:LimitRange";
    internal const string ResourceQuota = "kubernetes:core/v1:ResourceQuota";
    internal const string Secret = "kubernetes:core/v1:Secret";
    internal const string Deployment = "kubernetes:apps/v1:Deployment";
    internal const string HelmRelease = "kubernetes:helm.sh/v3:Release";
    internal const string NetworkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    internal const string StorageClass = "kubernetes:storage.k8s.io/v1:StorageClass";
}
