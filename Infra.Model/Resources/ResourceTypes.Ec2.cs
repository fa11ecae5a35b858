using static Infra.Model.Resources.Emulation;

namespace Infra.Model.Resources;

/// <content>Amazon EC2, with what AWS counts as VPC.</content>
public static partial class ResourceTypes
{
    public const string DefaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    public const string FlowLog = "aws:ec2/flowLog:FlowLog";
    public const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    public const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";
    public const string NatGateway = "aws:ec2/natGateway:NatGateway";
    public const string Route = "aws:ec2/route:Route";
    public const string RouteTable = "aws:ec2/routeTable:RouteTable";
    public const string RouteTableAssociation = "aws:ec2/routeTableAssociation:RouteTableAssociation";
    public const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    public const string Subnet = "aws:ec2/subnet:Subnet";
    public const string Vpc = "aws:ec2/vpc:Vpc";
    public const string VpcEndpoint = "aws:ec2/vpcEndpoint:VpcEndpoint";

    private const string Ec2Api = "2016-11-15";
    private const string Ec2Names = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/";

    private static IEnumerable<ResourceType> Ec2 =>
    [
        new(DefaultSecurityGroup)
        {
            Terraform = "aws_default_security_group", Emulation = PartOf(Vpc), Highlights = [], Replaces = ["vpcId"],
            Actions = ["ec2:Describe*", "ec2:CreateTags", "ec2:DeleteTags", "ec2:RevokeSecurityGroupIngress", "ec2:RevokeSecurityGroupEgress"],
        },
        new("aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway")
        {
            Actions = ["ec2:CreateEgressOnlyInternetGateway", "ec2:DeleteEgressOnlyInternetGateway"],
            Terraform = "aws_egress_only_internet_gateway",
            Emulation = Listed($"{Ec2Api}.DescribeEgressOnlyInternetGateways", "egressOnlyInternetGatewaySet", "egressOnlyInternetGatewayId"),
            Highlights = [], Replaces = ["vpcId"],
        },
        new("aws:ec2/eip:Eip")
        {
            Actions = ["ec2:AllocateAddress", "ec2:ReleaseAddress", "ec2:DisassociateAddress"],
            Terraform = "aws_eip", Emulation = Listed($"{Ec2Api}.DescribeAddresses", "addressesSet", "allocationId"), Highlights = [],
            Replaces = ["domain"],
        },
        new(FlowLog)
        {
            Actions = ["ec2:CreateFlowLogs", "ec2:DeleteFlowLogs"],
            Terraform = "aws_flow_log", Emulation = Listed($"{Ec2Api}.DescribeFlowLogs", "flowLogSet", "flowLogId"), Highlights = [],
            Replaces = ["iamRoleArn", "logDestination", "logDestinationType", "maxAggregationInterval", "trafficType", "vpcId"],
        },
        new(IngressRule)
        {
            Actions = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress", "ec2:ModifySecurityGroupRules"],
            Terraform = "aws_vpc_security_group_ingress_rule", Service = "ec2", Emulation = PartOf(SecurityGroup), Highlights = [],
            Replaces = ["securityGroupId"],
        },
        new("aws:ec2/internetGateway:InternetGateway")
        {
            Actions = ["ec2:CreateInternetGateway", "ec2:AttachInternetGateway", "ec2:DetachInternetGateway", "ec2:DeleteInternetGateway"],
            Terraform = "aws_internet_gateway", Emulation = Listed($"{Ec2Api}.DescribeInternetGateways", "internetGatewaySet", "internetGatewayId"),
            Highlights = [], Replaces = [],
        },
        new(LaunchTemplate)
        {
            Actions = ["ec2:CreateLaunchTemplate", "ec2:DeleteLaunchTemplate", "ec2:ModifyLaunchTemplate"],
            Name = new("name", 3, 128, $"{Ec2Names}API_CreateLaunchTemplate.html"), Terraform = "aws_launch_template",
            Emulation = Listed($"{Ec2Api}.DescribeLaunchTemplates", "launchTemplates", "launchTemplateId"),
            Highlights = ["blockDeviceMappings[0].ebs.volumeSize", "blockDeviceMappings[1].ebs.volumeSize", "metadataOptions.httpTokens"],
            Replaces = ["name", "namePrefix"], AllowedInPlace = ["tags"],
        },
        new(NatGateway)
        {
            Actions = ["ec2:CreateNatGateway", "ec2:DeleteNatGateway"],
            Terraform = "aws_nat_gateway", Emulation = Listed($"{Ec2Api}.DescribeNatGateways", "natGatewaySet", "natGatewayId"),
            Highlights = ["subnetId"], Replaces = ["allocationId", "connectivityType", "subnetId"],
        },
        new(Route)
        {
            Actions = ["ec2:CreateRoute", "ec2:ReplaceRoute", "ec2:DeleteRoute"],
            Terraform = "aws_route", Emulation = PartOf(RouteTable), Highlights = ["destinationCidrBlock", "gatewayId", "natGatewayId"],
            Replaces = ["destinationCidrBlock", "destinationIpv6CidrBlock", "routeTableId"],
        },
        new(RouteTable)
        {
            Actions = ["ec2:CreateRouteTable", "ec2:DeleteRouteTable"],
            Terraform = "aws_route_table", Emulation = Listed($"{Ec2Api}.DescribeRouteTables", "routeTableSet", "routeTableId"), Highlights = [],
            Replaces = ["vpcId"],
        },
        new(RouteTableAssociation)
        {
            Terraform = "aws_route_table_association", Emulation = PartOf(RouteTable), Highlights = ["subnetId"], Replaces = ["subnetId"],
            Actions = ["ec2:AssociateRouteTable", "ec2:ReplaceRouteTableAssociation", "ec2:DisassociateRouteTable"],
        },
        new(SecurityGroup)
        {
            Actions = ["ec2:CreateSecurityGroup", "ec2:DeleteSecurityGroup", "ec2:RevokeSecurityGroupEgress"],
            Name = new("name", 1, 255, $"{Ec2Names}API_CreateSecurityGroup.html"), Terraform = "aws_security_group",
            Emulation = Listed($"{Ec2Api}.DescribeSecurityGroups", "securityGroupInfo", "groupId"), Highlights = [],
            Replaces = ["description", "name", "vpcId"],
        },
        new(Subnet)
        {
            Actions = ["ec2:CreateSubnet", "ec2:DeleteSubnet", "ec2:ModifySubnetAttribute", "ec2:AssociateSubnetCidrBlock", "ec2:DisassociateSubnetCidrBlock"],
            Terraform = "aws_subnet", Emulation = Listed($"{Ec2Api}.DescribeSubnets", "subnetSet", "subnetId"),
            Highlights = ["cidrBlock", "availabilityZone"], Replaces = ["availabilityZone", "cidrBlock", "vpcId"],
        },
        new("aws:ec2/subnetCidrReservation:SubnetCidrReservation")
        {
            Actions = ["ec2:CreateSubnetCidrReservation", "ec2:DeleteSubnetCidrReservation", "ec2:GetSubnetCidrReservations"],
            Terraform = "aws_ec2_subnet_cidr_reservation", Emulation = PartOf(Subnet), Highlights = ["cidrBlock"],
            Replaces = ["cidrBlock", "description", "reservationType", "subnetId"],
        },
        new(Vpc)
        {
            Actions = ["ec2:CreateVpc", "ec2:DeleteVpc", "ec2:ModifyVpcAttribute", "ec2:AssociateVpcCidrBlock", "ec2:DisassociateVpcCidrBlock"],
            Loss = "the network, with everything in it", Terraform = "aws_vpc", Emulation = Listed($"{Ec2Api}.DescribeVpcs", "vpcSet", "vpcId"),
            Highlights = ["cidrBlock"], Replaces = ["cidrBlock", "ipv4IpamPoolId"],
        },
        new(VpcEndpoint)
        {
            Actions = ["ec2:CreateVpcEndpoint", "ec2:ModifyVpcEndpoint", "ec2:DeleteVpcEndpoints"],
            Terraform = "aws_vpc_endpoint", Emulation = Listed($"{Ec2Api}.DescribeVpcEndpoints", "vpcEndpointSet", "vpcEndpointId"),
            Highlights = ["serviceName", "vpcEndpointType"], Replaces = ["serviceName", "vpcEndpointType", "vpcId"],
        },
    ];
}
