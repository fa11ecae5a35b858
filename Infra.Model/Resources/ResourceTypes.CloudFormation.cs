using System.Collections.Frozen;

namespace Infra.Model.Resources;

/// <content>What exports make of the types: their equivalents in CloudFormation, and what no export lets a tool delete.</content>
/// <remarks>
/// Properties and attributes: the schemas of the types in cfn-lint 1.51.0. What Ref returns, and that an undeclared egress is open: the
/// pages of the types in the AWS CloudFormation user guide (at 19dc52c).
/// </remarks>
public static partial class ResourceTypes
{
    private const string InternetGateway = "aws:ec2/internetGateway:InternetGateway";

    // Ref.
    private const string Id = "";

    // What a stack that is deleted keeps. A generation of servers is never among them: it would live on without a tool that knows it.
    private static readonly FrozenSet<string> Retained = new[] { Cluster, Key, Repository, Vpc }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CloudFormationType> InCloudFormation = new Dictionary<string, CloudFormationType>(StringComparer.Ordinal)
    {
        [AccessEntry] = new("AWS::EKS::AccessEntry") { Properties = Map(("userName", "Username")), Attributes = Map(("accessEntryArn", "AccessEntryArn")) },
        [AccessPolicyAssociation] = new("AWS::EKS::AccessEntry")
        {
            PartOf = "principalArn",
            Repeated = ["clusterName"],
            Properties = Map(("policyArn", "AccessPolicies[+].PolicyArn"), ("accessScope", "AccessPolicies[+].AccessScope")),
        },
        [AddOn] = new("AWS::EKS::Addon")
        {
            Properties = Map(
                ("preserve", "PreserveOnDelete"), ("resolveConflictsOnCreate", "ResolveConflicts"), ("resolveConflictsOnUpdate", "ResolveConflicts"),
                ("podIdentityAssociations", "PodIdentityAssociations")),
            Attributes = Map(("arn", "Arn")),
        },
        [AutoscalingTag] = new((string?)null)
        {
            // aws/containers-roadmap#608, not read; the schema has no such attribute.
            Loss = "a node group has no attribute with the name of its Auto Scaling group, which the tag is for",
        },
        [Cluster] = new("AWS::EKS::Cluster")
        {
            Properties = Map(("vpcConfig", "ResourcesVpcConfig"), ("enabledClusterLogTypes", "Logging.ClusterLogging.EnabledTypes")),
            Attributes = Map(
                ("name", Id), ("arn", "Arn"), ("endpoint", "Endpoint"), ("certificateAuthority.data", "CertificateAuthorityData"),
                ("vpcConfig.clusterSecurityGroupId", "ClusterSecurityGroupId")),
            IsNeverReplaced = true,
        },
        [DefaultSecurityGroup] = new((string?)null) { Loss = "CloudFormation cannot adopt the group that AWS makes with a network, whose rules let its members reach each other and the internet" },
        ["aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway"] = new("AWS::EC2::EgressOnlyInternetGateway"),
        ["aws:ec2/eip:Eip"] = new("AWS::EC2::EIP")
        {
            Attributes = Map(("id", "AllocationId"), ("allocationId", "AllocationId"), ("publicIp", Id)),
            After = InternetGateway,
        },
        [FlowLog] = new("AWS::EC2::FlowLog")
        {
            Properties = Map(("vpcId", "ResourceId"), ("iamRoleArn", "DeliverLogsPermissionArn")),
            Constants = Map(("ResourceType", "\"VPC\"")),
        },
        [IngressRule] = new("AWS::EC2::SecurityGroupIngress")
        {
            Properties = Map(
                ("securityGroupId", "GroupId"), ("cidrIpv4", "CidrIp"), ("cidrIpv6", "CidrIpv6"),
                ("referencedSecurityGroupId", "SourceSecurityGroupId"), ("prefixListId", "SourcePrefixListId")),
        },
        [InternetGateway] = new("AWS::EC2::InternetGateway")
        {
            Companion = new("Attachment", "AWS::EC2::VPCGatewayAttachment", "InternetGatewayId", Map(("vpcId", "VpcId"))),
        },
        [Key] = new("AWS::KMS::Key")
        {
            Properties = Map(("deletionWindowInDays", "PendingWindowInDays"), ("policy", "KeyPolicy"), ("customerMasterKeySpec", "KeySpec")),
            Attributes = Map(("arn", "Arn"), ("keyId", Id)),
            IsNeverReplaced = true,
        },
        [LaunchTemplate] = new("AWS::EC2::LaunchTemplate")
        {
            Root = "LaunchTemplateData",
            Properties = Map(("name", "LaunchTemplateName"), ("description", "VersionDescription"), ("tags", "TagSpecifications[0].Tags")),
            Constants = Map(("TagSpecifications[0].ResourceType", "\"launch-template\"")),
            Attributes = Map(("latestVersion", "LatestVersionNumber")),
        },
        [LifecyclePolicy] = new("AWS::ECR::Repository") { PartOf = "repository", Properties = Map(("policy", "LifecyclePolicy.LifecyclePolicyText")) },
        [LogGroup] = new("AWS::Logs::LogGroup")
        {
            Properties = Map(("name", "LogGroupName"), ("skipDestroy", "DeletionProtectionEnabled")),
            // GetAtt Arn ends in ":*", and the plan's does not.
            Attributes = Map(("name", Id), ("arn", "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${}")),
        },
        [NatGateway] = new("AWS::EC2::NatGateway"),
        [NodeGroup] = new("AWS::EKS::Nodegroup")
        {
            Properties = Map(("nodeGroupName", "NodegroupName"), ("nodeRoleArn", "NodeRole"), ("subnetIds", "Subnets")),
            Attributes = Map(("arn", "Arn")),
            IsNeverReplaced = true,
        },
        [PodIdentityAssociation] = new("AWS::EKS::PodIdentityAssociation") { Attributes = Map(("associationArn", "AssociationArn")) },
        [Repository] = new("AWS::ECR::Repository")
        {
            Properties = Map(("name", "RepositoryName"), ("encryptionConfigurations", "EncryptionConfiguration"), ("forceDelete", "EmptyOnDelete")),
            Attributes = Map(("name", Id), ("arn", "Arn"), ("repositoryUrl", "RepositoryUri")),
            IsNeverReplaced = true,
        },
        [RepositoryPolicy] = new("AWS::ECR::Repository") { PartOf = "repository", Properties = Map(("policy", "RepositoryPolicyText")) },
        [Role] = new("AWS::IAM::Role")
        {
            Properties = Map(("name", "RoleName"), ("assumeRolePolicy", "AssumeRolePolicyDocument")),
            Attributes = Map(("name", Id), ("arn", "Arn")),
        },
        [RolePolicy] = new("AWS::IAM::RolePolicy") { Properties = Map(("name", "PolicyName"), ("role", "RoleName"), ("policy", "PolicyDocument")), Named = "PolicyName" },
        [RolePolicyAttachment] = new("AWS::IAM::Role") { PartOf = "role", Properties = Map(("policyArn", "ManagedPolicyArns[+]")) },
        [Route] = new("AWS::EC2::Route") { Properties = Map(("egressOnlyGatewayId", "EgressOnlyInternetGatewayId")) },
        [RouteTable] = new("AWS::EC2::RouteTable"),
        [RouteTableAssociation] = new("AWS::EC2::SubnetRouteTableAssociation"),
        [SecurityGroup] = new("AWS::EC2::SecurityGroup")
        {
            Properties = Map(("name", "GroupName"), ("description", "GroupDescription")),
            Attributes = Map(("id", "GroupId")),
            // Without it CloudFormation leaves AWS's rule, which lets everything out; the plan has none. This one matches no packet.
            Constants = Map(("SecurityGroupEgress", """[{"CidrIp":"255.255.255.255/32","Description":"No traffic leaves","FromPort":252,"IpProtocol":"icmp","ToPort":86}]""")),
        },
        [Subnet] = new("AWS::EC2::Subnet") { IsNeverReplaced = true },
        ["aws:ec2/subnetCidrReservation:SubnetCidrReservation"] = new((string?)null)
        {
            Loss = "CloudFormation has no type for it, so single addresses may fragment the blocks of addresses that pods need",
        },
        [Vpc] = new("AWS::EC2::VPC")
        {
            Companion = new("Ipv6", "AWS::EC2::VPCCidrBlock", "VpcId", Map(("ipv6IpamPoolId", "Ipv6IpamPoolId"), ("ipv6CidrBlock", "Ipv6CidrBlock"))),
            IsNeverReplaced = true,
        },
        [VpcEndpoint] = new("AWS::EC2::VPCEndpoint"),
        ["aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation"] = new("AWS::EC2::VPCCidrBlock"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a type is in CloudFormation.</summary>
    /// <param name="token">The type token.</param>
    /// <returns>Its equivalent; <c>null</c> for a type that CloudFormation was never asked for.</returns>
    public static CloudFormationType? CloudFormationOf(string token) => InCloudFormation.GetValueOrDefault(token);

    /// <summary>Whether exports tell their tool to keep a resource of a type that the plan protects: what it holds is lost with it.</summary>
    /// <param name="token">The type token.</param>
    public static bool IsRetained(string token) => Retained.Contains(token);

    private static Dictionary<string, string> Map(params (string Key, string Value)[] entries) => entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
