using static Infra.Model.Resources.Direction;
using static Infra.Model.Resources.Emulation;
using static Infra.Model.Resources.LossKind;

namespace Infra.Model.Resources;

/// <content>Amazon EC2, with what AWS counts as VPC.</content>
public static partial class ResourceTypes
{
    public const string DefaultSecurityGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
    public const string Eip = "aws:ec2/eip:Eip";
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
            Loss = new(Protection, "the default security group without rules"),
            Weakens = [new("ingress", More, Access), new("egress", More, Access)],
        },
        new("aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway")
        {
            Actions = ["ec2:CreateEgressOnlyInternetGateway", "ec2:DeleteEgressOnlyInternetGateway"],
            Terraform = "aws_egress_only_internet_gateway",
            Emulation = Listed($"{Ec2Api}.DescribeEgressOnlyInternetGateways", "egressOnlyInternetGatewaySet", "egressOnlyInternetGatewayId"),
            Highlights = [], Replaces = ["vpcId"], Loss = new(Addresses, "the way out over IPv6"),
        },
        new(Eip)
        {
            Actions = ["ec2:AllocateAddress", "ec2:ReleaseAddress", "ec2:DisassociateAddress"],
            Terraform = "aws_eip", Emulation = Listed($"{Ec2Api}.DescribeAddresses", "addressesSet", "allocationId"), Highlights = [],
            Replaces = ["domain"], Loss = new(Addresses, "a public address, which others may have allowed"),
        },
        new(FlowLog)
        {
            Actions = ["ec2:CreateFlowLogs", "ec2:DeleteFlowLogs"],
            Terraform = "aws_flow_log", Emulation = Listed($"{Ec2Api}.DescribeFlowLogs", "flowLogSet", "flowLogId"), Highlights = [],
            Replaces = ["iamRoleArn", "logDestination", "logDestinationType", "maxAggregationInterval", "trafficType", "vpcId"],
            Loss = new(Logs, "the record of traffic from then on"),
            Weakens = [new("trafficType", Down, Logs, "REJECT", "ALL"), new("maxAggregationInterval", Up, Logs)],
        },
        new(IngressRule)
        {
            Actions = ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress", "ec2:ModifySecurityGroupRules"],
            Terraform = "aws_vpc_security_group_ingress_rule", Service = "ec2", Highlights = [],
            Emulation = PartOf(SecurityGroup) with { RefusedWithin = (Cluster, "it gives a cluster no security group") },
            Replaces = ["securityGroupId"], Loss = new(Access, "what the rule lets in"), Weakens = [new("cidrIpv4", More, Access)],
        },
        new("aws:ec2/internetGateway:InternetGateway")
        {
            Actions = ["ec2:CreateInternetGateway", "ec2:AttachInternetGateway", "ec2:DetachInternetGateway", "ec2:DeleteInternetGateway"],
            Terraform = "aws_internet_gateway", Emulation = Listed($"{Ec2Api}.DescribeInternetGateways", "internetGatewaySet", "internetGatewayId"),
            Highlights = [], Replaces = [], Loss = new(Addresses, "the way to and from the internet"),
        },
        new(LaunchTemplate)
        {
            Actions = ["ec2:CreateLaunchTemplate", "ec2:DeleteLaunchTemplate", "ec2:ModifyLaunchTemplate"],
            Name = new("name", 3, 128, $"{Ec2Names}API_CreateLaunchTemplate.html"), Terraform = "aws_launch_template",
            Emulation = Listed($"{Ec2Api}.DescribeLaunchTemplates", "launchTemplates", "launchTemplateId"),
            Highlights = ["blockDeviceMappings[0].ebs.volumeSize", "blockDeviceMappings[1].ebs.volumeSize", "metadataOptions.httpTokens"],
            Replaces = ["name", "namePrefix"], AllowedInPlace = ["tags"], ProtectedBy = ProtectedBy.Stage,
            Loss = new(Capacity, "servers that would be launched from it"),
        },
        new(NatGateway)
        {
            Actions = ["ec2:CreateNatGateway", "ec2:DeleteNatGateway"],
            Terraform = "aws_nat_gateway", Emulation = Listed($"{Ec2Api}.DescribeNatGateways", "natGatewaySet", "natGatewayId"),
            Highlights = ["subnetId"], Replaces = ["allocationId", "connectivityType", "subnetId"],
            Loss = new(Addresses, "the way out of a zone"),
        },
        new(Route)
        {
            Actions = ["ec2:CreateRoute", "ec2:ReplaceRoute", "ec2:DeleteRoute"],
            Terraform = "aws_route", Emulation = PartOf(RouteTable), Highlights = ["destinationCidrBlock", "gatewayId", "natGatewayId"],
            Replaces = ["destinationCidrBlock", "destinationIpv6CidrBlock", "routeTableId"], Loss = new(Addresses, "a way for traffic"),
        },
        new(RouteTable)
        {
            Actions = ["ec2:CreateRouteTable", "ec2:DeleteRouteTable"],
            Terraform = "aws_route_table", Emulation = Listed($"{Ec2Api}.DescribeRouteTables", "routeTableSet", "routeTableId"), Highlights = [],
            Replaces = ["vpcId"], Loss = new(Addresses, "the routes of its subnets"),
        },
        new(RouteTableAssociation)
        {
            Actions = ["ec2:AssociateRouteTable", "ec2:ReplaceRouteTableAssociation", "ec2:DisassociateRouteTable"],
            Terraform = "aws_route_table_association", Emulation = PartOf(RouteTable), Highlights = ["subnetId"], Replaces = ["subnetId"],
            Loss = new(Addresses, "the routes of a subnet"),
        },
        new(SecurityGroup)
        {
            Actions = ["ec2:CreateSecurityGroup", "ec2:DeleteSecurityGroup", "ec2:RevokeSecurityGroupEgress"],
            Name = new("name", 1, 255, $"{Ec2Names}API_CreateSecurityGroup.html"), Terraform = "aws_security_group",
            Emulation = Listed($"{Ec2Api}.DescribeSecurityGroups", "securityGroupInfo", "groupId"), Highlights = [],
            Replaces = ["description", "name", "vpcId"], Loss = new(Access, "what its rules let in"),
        },
        new(Subnet)
        {
            Actions = ["ec2:CreateSubnet", "ec2:DeleteSubnet", "ec2:ModifySubnetAttribute", "ec2:AssociateSubnetCidrBlock", "ec2:DisassociateSubnetCidrBlock"],
            Terraform = "aws_subnet", Emulation = Listed($"{Ec2Api}.DescribeSubnets", "subnetSet", "subnetId"),
            Highlights = ["cidrBlock", "availabilityZone"], Replaces = ["availabilityZone", "cidrBlock", "vpcId"],
            Loss = new(Addresses, "its addresses, with what has one"),
        },
        new("aws:ec2/subnetCidrReservation:SubnetCidrReservation")
        {
            Actions = ["ec2:CreateSubnetCidrReservation", "ec2:DeleteSubnetCidrReservation", "ec2:GetSubnetCidrReservations"],
            Terraform = "aws_ec2_subnet_cidr_reservation", Emulation = PartOf(Subnet), Highlights = ["cidrBlock"],
            Replaces = ["cidrBlock", "description", "reservationType", "subnetId"],
            Loss = new(Addresses, "the addresses that are kept for pods"),
        },
        new(Vpc)
        {
            Actions = ["ec2:CreateVpc", "ec2:DeleteVpc", "ec2:ModifyVpcAttribute", "ec2:AssociateVpcCidrBlock", "ec2:DisassociateVpcCidrBlock"],
            Loss = new(Addresses, "the network, with everything in it", Removal.Never), Terraform = "aws_vpc", Emulation = Listed($"{Ec2Api}.DescribeVpcs", "vpcSet", "vpcId"),
            Highlights = ["cidrBlock"], Replaces = ["cidrBlock", "ipv4IpamPoolId"],
        },
        new("aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation")
        {
            Actions = ["ec2:AssociateVpcCidrBlock", "ec2:DisassociateVpcCidrBlock"], Loss = new(Addresses, "addresses of pods"),
            Terraform = "aws_vpc_ipv4_cidr_block_association", Emulation = PartOf(Vpc), Highlights = ["cidrBlock"],
            Replaces = ["cidrBlock", "ipv4IpamPoolId", "ipv4NetmaskLength", "vpcId"],
        },
        new(VpcEndpoint)
        {
            Actions = ["ec2:CreateVpcEndpoint", "ec2:ModifyVpcEndpoint", "ec2:DeleteVpcEndpoints"],
            Terraform = "aws_vpc_endpoint", Emulation = Listed($"{Ec2Api}.DescribeVpcEndpoints", "vpcEndpointSet", "vpcEndpointId"),
            Highlights = ["serviceName", "vpcEndpointType"], Replaces = ["serviceName", "vpcEndpointType", "vpcId"],
            Loss = new(Addresses, "the private way to a service of AWS"),
        },
    ];
}
