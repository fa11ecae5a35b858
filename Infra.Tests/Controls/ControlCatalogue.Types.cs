namespace Infra.Tests.Controls;

/// <content>The types of the resources that show controls.</content>
internal static partial class ControlCatalogue
{
    private const string AccessEntry = "aws:eks/accessEntry:AccessEntry";
    private const string AccessPolicyAssociation = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";
    private const string Addon = "aws:eks/addon:Addon";
    private const string AwsProvider = "pulumi:providers:aws";
    private const string Cluster = "aws:eks/cluster:Cluster";
    private const string ClusterComponent = "eks:index:Cluster";
    private const string ClusterRole = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole";
    private const string ClusterRoleBinding = "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding";
    private const string DefaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string FlowLog = "aws:ec2/flowLog:FlowLog";
    private const string HelmRelease = "kubernetes:helm.sh/v3:Release";
    private const string IamRole = "aws:iam/role:Role";
    private const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Key = "aws:kms/key:Key";
    private const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";
    private const string LifecyclePolicy = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
    private const string LimitRange = "kubernetes:core/v1:LimitRange";
    private const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    private const string Namespace = "kubernetes:core/v1:Namespace";
    private const string NatGateway = "aws:ec2/natGateway:NatGateway";
    private const string NetworkPolicy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
    private const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    private const string PodIdentityAssociation = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
    private const string Policy = "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy";
    private const string PolicyBinding = "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding";
    private const string Repository = "aws:ecr/repository:Repository";
    private const string RepositoryPolicy = "aws:ecr/repositoryPolicy:RepositoryPolicy";
    private const string ResourceQuota = "kubernetes:core/v1:ResourceQuota";
    private const string Role = "kubernetes:rbac.authorization.k8s.io/v1:Role";
    private const string RoleBinding = "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    private const string RolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private const string Route = "aws:ec2/route:Route";
    private const string RouteTableAssociation = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    private const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    private const string StorageClass = "kubernetes:storage.k8s.io/v1:StorageClass";
    private const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Vpc = "aws:ec2/vpc:Vpc";
    private const string VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";
}
