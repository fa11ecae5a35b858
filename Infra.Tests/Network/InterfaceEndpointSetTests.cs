using Infra.Tests.Support;

namespace Infra.Tests.Network;

[Collection(DeploymentCollection.Name)]
public sealed class InterfaceEndpointSetTests
{
    [Fact]
    public async Task Endpoints_OfServices_AreReachedByTheServicesUsualNamesFromAllZones()
    {
        var endpoint = (await DeclareAsync("[\"sts\"]")).One("VpcEndpoint", "network-endpoints-sts");

        Assert.Equal(
            ("com.amazonaws.eu-central-1.sts", "Interface", "true", """["Subnet:network-eu-central-1a-private.id","Subnet:network-eu-central-1b-private.id"]"""),
            (endpoint["serviceName"], endpoint["vpcEndpointType"], endpoint["privateDnsEnabled"], endpoint["subnetIds"]));
        Assert.Equal(("""["SecurityGroup:network-endpoints.id"]""", "network-endpoints"), (endpoint["securityGroupIds"], endpoint.Parent));
    }

    [Fact]
    public async Task Endpoints_OfAllServices_HaveTheNamesAwsHasForThem()
    {
        var declared = await DeclareAsync(
            """["ecrApi", "ecrDkr", "sts", "ec2", "logs", "eks", "eksAuth", "ssm", "ssmMessages", "autoscaling", "elasticLoadBalancing", "kms"]""");

        Assert.Equal(
            ["ecr.api", "ecr.dkr", "sts", "ec2", "logs", "eks", "eks-auth", "ssm", "ssmmessages", "autoscaling", "elasticloadbalancing", "kms"],
            declared.Under("network-endpoints")
                .Where(resource => resource.Type == "aws:ec2/vpcEndpoint:VpcEndpoint")
                .Select(endpoint => endpoint["serviceName"]!["com.amazonaws.eu-central-1.".Length..]));
    }

    [Fact]
    public async Task Endpoints_OfServices_AreOpenToTlsFromTheNetworkOnly()
    {
        var declared = await DeclareAsync("[\"sts\"]");

        var rule = declared.One("SecurityGroupIngressRule");
        Assert.Equal(
            ("SecurityGroup:network-endpoints.id", "10.10.0.0/16", "tcp", "443", "443"),
            (rule["securityGroupId"], rule["cidrIpv4"], rule["ipProtocol"], rule["fromPort"], rule["toPort"]));
        var group = declared.One("SecurityGroup");
        Assert.Equal((null, null, null), (group["ingress"], group["egress"], group["name"]));
    }

    [Fact]
    public async Task OtherEndpoints_OfServices_AreInterfacesOrGatewaysAsAwsHasThem()
    {
        var declared = await Declarations.OfAsync(() => _ = new Upstream(MinimalSettings.ParsedWith(("network.otherEndpoints", """["sqs", "dynamodb"]"""))).Network);

        var (sqs, dynamo) = (declared.One("VpcEndpoint", "network-endpoints-sqs"), declared.One("VpcEndpoint", "network-dynamodb"));
        Assert.Equal(("com.amazonaws.eu-central-1.sqs", "Interface", "true"), (sqs["serviceName"], sqs["vpcEndpointType"], sqs["privateDnsEnabled"]));
        Assert.Equal(
            ("com.amazonaws.eu-central-1.dynamodb", "Gateway", """["RouteTable:network-eu-central-1a-private.id","RouteTable:network-eu-central-1b-private.id"]"""),
            (dynamo["serviceName"], dynamo["vpcEndpointType"], dynamo["routeTableIds"]));
    }

    [Fact]
    public async Task OtherEndpoints_WithGatewaysAlone_NeedNoSecurityGroup() => Assert.Empty(
        (await Declarations.OfAsync(() => _ = new Upstream(MinimalSettings.ParsedWith(("network.otherEndpoints", """["dynamodb"]"""))).Network)).All("InterfaceEndpointSet"));

    private static Task<Declarations> DeclareAsync(string endpoints) =>
        Declarations.OfAsync(() => _ = new Upstream(MinimalSettings.ParsedWith(("network.endpoints", endpoints))).Network);
}
