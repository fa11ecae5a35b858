using System.Collections.Frozen;

namespace Infra.Cli.Export.Terraform;

/// <summary>What Terraform's AWS provider calls each type of resource that the program declares.</summary>
/// <remarks>
/// Pulumi names a type after the module it is documented in and Terraform does not, so the pairs cannot be derived. Each is proved by
/// validating the export against the provider, and most by applying it in a rehearsal.
/// </remarks>
internal static class ResourceTypes
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["aws:autoscaling/tag:Tag"] = "aws_autoscaling_group_tag",
        ["aws:cloudwatch/logGroup:LogGroup"] = "aws_cloudwatch_log_group",
        ["aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"] = "aws_default_security_group",
        ["aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway"] = "aws_egress_only_internet_gateway",
        ["aws:ec2/eip:Eip"] = "aws_eip",
        ["aws:ec2/flowLog:FlowLog"] = "aws_flow_log",
        ["aws:ec2/internetGateway:InternetGateway"] = "aws_internet_gateway",
        ["aws:ec2/launchTemplate:LaunchTemplate"] = "aws_launch_template",
        ["aws:ec2/natGateway:NatGateway"] = "aws_nat_gateway",
        ["aws:ec2/route:Route"] = "aws_route",
        ["aws:ec2/routeTable:RouteTable"] = "aws_route_table",
        ["aws:ec2/routeTableAssociation:RouteTableAssociation"] = "aws_route_table_association",
        ["aws:ec2/securityGroup:SecurityGroup"] = "aws_security_group",
        ["aws:ec2/subnet:Subnet"] = "aws_subnet",
        ["aws:ec2/subnetCidrReservation:SubnetCidrReservation"] = "aws_ec2_subnet_cidr_reservation",
        ["aws:ec2/vpc:Vpc"] = "aws_vpc",
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = "aws_vpc_endpoint",
        ["aws:ecr/lifecyclePolicy:LifecyclePolicy"] = "aws_ecr_lifecycle_policy",
        ["aws:ecr/repository:Repository"] = "aws_ecr_repository",
        ["aws:ecr/repositoryPolicy:RepositoryPolicy"] = "aws_ecr_repository_policy",
        ["aws:eks/accessEntry:AccessEntry"] = "aws_eks_access_entry",
        ["aws:eks/accessPolicyAssociation:AccessPolicyAssociation"] = "aws_eks_access_policy_association",
        ["aws:eks/addon:Addon"] = "aws_eks_addon",
        ["aws:eks/cluster:Cluster"] = "aws_eks_cluster",
        ["aws:eks/nodeGroup:NodeGroup"] = "aws_eks_node_group",
        ["aws:eks/podIdentityAssociation:PodIdentityAssociation"] = "aws_eks_pod_identity_association",
        ["aws:iam/role:Role"] = "aws_iam_role",
        ["aws:iam/rolePolicy:RolePolicy"] = "aws_iam_role_policy",
        ["aws:iam/rolePolicyAttachment:RolePolicyAttachment"] = "aws_iam_role_policy_attachment",
        ["aws:kms/key:Key"] = "aws_kms_key",
        ["aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"] = "aws_vpc_security_group_ingress_rule",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static IEnumerable<string> All => Names.Values.Order(StringComparer.Ordinal);

    /// <summary>Terraform's name of a type.</summary>
    /// <param name="type">Pulumi's type token.</param>
    /// <returns>The name; <see langword="null"/> if the type has none here.</returns>
    internal static string? Of(string type) => Names.GetValueOrDefault(type);
}
