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
        new(DefaultSecurityGroup) { Terraform = "aws_default_security_group", Emulation = PartOf(Vpc), Highlights = [], Replaces = ["vpcId"] },
        new("aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway")
        {
            Terraform = "aws_egress_only_internet_gateway",
            Emulation = Listed($"{Ec2Api}.DescribeEgressOnlyInternetGateways", "egressOnlyInternetGatewaySet", "egressOnlyInternetGatewayId"),
            Highlights = [], Replaces = ["vpcId"],
        },
        new("aws:ec2/eip:Eip")
        {
            Terraform = "aws_eip", Emulation = Listed($"{Ec2Api}.DescribeAddresses", "addressesSet", "allocationId"), Highlights = [],
            Replaces = ["domain"],
        },
        new(FlowLog)
        {
            Terraform = "aws_flow_log", Emulation = Listed($"{Ec2Api}.DescribeFlowLogs", "flowLogSet", "flowLogId"), Highlights = [],
            Replaces = ["iamRoleArn", "logDestination", "logDestinationType", "maxAggregationInterval", "trafficType", "vpcId"],
        },
        new(IngressRule)
        {
            Terraform = "aws_vpc_security_group_ingress_rule", Service = "ec2", Emulation = PartOf(SecurityGroup), Highlights = [],
            Replaces = ["securityGroupId"],
        },
        new("aws:ec2/internetGateway:InternetGateway")
        {
            Terraform = "aws_internet_gateway", Emulation = Listed($"{Ec2Api}.DescribeInternetGateways", "internetGatewaySet", "internetGatewayId"),
            Highlights = [], Replaces = [],
        },
        new(LaunchTemplate)
        {
            Name = new("name", 3, 128, $"{Ec2Names}API_CreateLaunchTemplate.html"), Terraform = "aws_launch_template",
            Emulation = Listed($"{Ec2Api}.DescribeLaunchTemplates", "launchTemplates", "launchTemplateId"),
            Highlights = ["blockDeviceMappings[0].ebs.volumeSize", "blockDeviceMappings[1].ebs.volumeSize", "metadataOptions.httpTokens"],
            Replaces = ["name", "namePrefix"], AllowedInPlace = ["tags"],
        },
        new(NatGateway)
        {
            Terraform = "aws_nat_gateway", Emulation = Listed($"{Ec2Api}.DescribeNatGateways", "natGatewaySet", "natGatewayId"),
            Highlights = ["subnetId"], Replaces = ["allocationId", "connectivityType", "subnetId"],
        },
        new(Route)
        {
            Terraform = "aws_route", Emulation = PartOf(RouteTable), Highlights = ["destinationCidrBlock", "gatewayId", "natGatewayId"],
            Replaces = ["destinationCidrBlock", "destinationIpv6CidrBlock", "routeTableId"],
        },
        new(RouteTable)
        {
            Terraform = "aws_route_table", Emulation = Listed($"{Ec2Api}.DescribeRouteTables", "routeTableSet", "routeTableId"), Highlights = [],
            Replaces = ["vpcId"],
        },
        new(RouteTableAssociation) { Terraform = "aws_route_table_association", Emulation = PartOf(RouteTable), Highlights = ["subnetId"], Replaces = ["subnetId"] },
        new(SecurityGroup)
        {
            Name = new("name", 1, 255, $"{Ec2Names}API_CreateSecurityGroup.html"), Terraform = "aws_security_group",
            Emulation = Listed($"{Ec2Api}.DescribeSecurityGroups", "securityGroupInfo", "groupId"), Highlights = [],
            Replaces = ["description", "name", "vpcId"],
        },
        new(Subnet)
        {
            Terraform = "aws_subnet", Emulation = Listed($"{Ec2Api}.DescribeSubnets", "subnetSet", "subnetId"),
            Highlights = ["cidrBlock", "availabilityZone"], Replaces = ["availabilityZone", "cidrBlock", "vpcId"],
        },
        new("aws:ec2/subnetCidrReservation:SubnetCidrReservation")
        {
            Terraform = "aws_ec2_subnet_cidr_reservation", Emulation = PartOf(Subnet), Highlights = ["cidrBlock"],
            Replaces = ["cidrBlock", "description", "reservationType", "subnetId"],
        },
        new(Vpc)
        {
            Loss = "the network, with everything in it", Terraform = "aws_vpc", Emulation = Listed($"{Ec2Api}.DescribeVpcs", "vpcSet", "vpcId"),
            Highlights = ["cidrBlock"], Replaces = ["cidrBlock", "ipv4IpamPoolId"],
        },
        new("aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation")
        {
            Terraform = "aws_vpc_ipv4_cidr_block_association", Emulation = PartOf(Vpc), Highlights = ["cidrBlock"],
            Replaces = ["cidrBlock", "ipv4IpamPoolId", "ipv4NetmaskLength", "vpcId"],
        },
        new(VpcEndpoint)
        {
            Terraform = "aws_vpc_endpoint", Emulation = Listed($"{Ec2Api}.DescribeVpcEndpoints", "vpcEndpointSet", "vpcEndpointId"),
            Highlights = ["serviceName", "vpcEndpointType"], Replaces = ["serviceName", "vpcEndpointType", "vpcId"],
        },
    ];
}
