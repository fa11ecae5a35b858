using Infra.Tests.Support;

namespace Infra.Tests.Network;

[Collection(DeploymentCollection.Name)]
public sealed class PrivateNetworkTests
{
    private const string Ipv6 = """{ "ipamPool": "ipam-pool-0123456789abcdef0", "cidr": "2001:db8:1234:ab00::/56" }""";

    [Fact]
    public async Task Network_OfAnEnvironment_HasItsAddressesAndNames()
    {
        var vpc = (await DeclareAsync()).One("Vpc");

        Assert.Equal(
            ("10.10.0.0/16", "true", "true", "network"),
            (vpc["cidrBlock"], vpc["enableDnsHostnames"], vpc["enableDnsSupport"], vpc.Parent));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Network_OfAnEnvironment_IsProtectedWhenTheEnvironmentIs(string deletionProtection, bool isProtected)
    {
        var declared = await DeclareAsync(("deletionProtection", deletionProtection));

        Assert.Equal(isProtected, declared.One("Vpc").Options.Protect);
    }

    [Fact]
    public async Task DefaultSecurityGroup_OfTheNetwork_IsClosed()
    {
        var group = (await DeclareAsync()).One("DefaultSecurityGroup");

        Assert.Equal(("Vpc:network-vpc.id", null, null), (group["vpcId"], group["ingress"], group["egress"]));
    }

    [Fact]
    public async Task Zones_OfTheNetwork_ComeInTheOrderOfTheirIndexes()
    {
        var declared = await DeclareAsync(("network.zones", """{ "eu-central-1a": 2, "eu-central-1c": 0, "eu-central-1b": 5 }"""));

        Assert.Equal(
            ["network-eu-central-1c", "network-eu-central-1a", "network-eu-central-1b"],
            declared.All("ZoneSubnets").Select(zone => zone.Name));
        Assert.Equal("10.10.160.0/19", declared.One("Subnet", "network-eu-central-1b-private")["cidrBlock"]);
    }

    [Fact]
    public async Task Zone_ThatIsAdded_MovesNoOther()
    {
        var before = await DeclareAsync();

        var after = await DeclareAsync(("network.zones.eu-central-1c", "2"));

        Assert.Subset(Subnets(after), Subnets(before));
        Assert.Equal(3, Subnets(after).Count - Subnets(before).Count);
    }

    [Fact]
    public async Task GatewayEndpoint_OfTheNetwork_KeepsTheTrafficOfAllPrivateSubnetsToS3Inside()
    {
        var endpoint = (await DeclareAsync()).One("VpcEndpoint", "network-s3");

        Assert.Equal(
            ("com.amazonaws.eu-central-1.s3", "Gateway", """["RouteTable:network-eu-central-1a-private.id","RouteTable:network-eu-central-1b-private.id"]"""),
            (endpoint["serviceName"], endpoint["vpcEndpointType"], endpoint["routeTableIds"]));
    }

    [Fact]
    public async Task Network_WithoutInterfaceEndpoints_HasNoGroupForThem() =>
        Assert.Empty((await DeclareAsync()).All("InterfaceEndpointSet"));

    [Fact]
    public async Task Network_WithInterfaceEndpoints_HasThem()
    {
        var declared = await DeclareAsync(("network.endpoints", """["sts"]"""));

        Assert.Equal(("network-endpoints", "network"), (declared.One("InterfaceEndpointSet").Name, declared.One("InterfaceEndpointSet").Parent));
    }

    [Fact]
    public async Task Network_WithoutIpv6_HasNone()
    {
        var declared = await DeclareAsync();

        Assert.Equal((null, null), (declared.One("Vpc")["ipv6CidrBlock"], declared.One("Vpc")["ipv6IpamPoolId"]));
        Assert.Empty(declared.All("EgressOnlyInternetGateway"));
    }

    [Fact]
    public async Task Network_WithIpv6_HasItsAddressesAndAWayOut()
    {
        var declared = await DeclareAsync(("network.ipv6", Ipv6));

        Assert.Equal(
            ("2001:db8:1234:ab00::/56", "ipam-pool-0123456789abcdef0"),
            (declared.One("Vpc")["ipv6CidrBlock"], declared.One("Vpc")["ipv6IpamPoolId"]));
        Assert.Equal("Vpc:network-vpc.id", declared.One("EgressOnlyInternetGateway")["vpcId"]);
    }

    [Theory]
    [InlineData("network-eu-central-1b-private", "2001:db8:1234:ab01::/64", "true")]
    [InlineData("network-eu-central-1b-public", "2001:db8:1234:ab11::/64", "true")]
    [InlineData("network-eu-central-1b-control-plane", null, null)]
    public async Task Subnet_WithIpv6_LiesAtTheAddressesOfItsIndex(string name, string? addresses, string? assigned)
    {
        var subnet = (await DeclareAsync(("network.ipv6", Ipv6))).One("Subnet", name);

        Assert.Equal((addresses, assigned), (subnet["ipv6CidrBlock"], subnet["assignIpv6AddressOnCreation"]));
    }

    [Fact]
    public async Task Routes_WithIpv6_LeadFromPrivateSubnetsOutwardOnly()
    {
        var declared = await DeclareAsync(("network.ipv6", Ipv6));

        var route = declared.One("Route", "network-eu-central-1a-private-internet-ipv6");
        Assert.Equal(
            ("RouteTable:network-eu-central-1a-private.id", "::/0", "EgressOnlyInternetGateway:network-egress.id", null),
            (route["routeTableId"], route["destinationIpv6CidrBlock"], route["egressOnlyGatewayId"], route["gatewayId"]));
    }

    [Fact]
    public async Task Network_OfAnEnvironment_RecordsItsTraffic() => Assert.Equal("network", (await DeclareAsync()).One("FlowLogs").Parent);

    private static HashSet<(string Name, string Addresses)> Subnets(Declarations declared) =>
        [.. declared.All("Subnet").Select(subnet => (subnet.Name, subnet["cidrBlock"]!))];

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) =>
        Declarations.OfAsync(() => _ = new Upstream(MinimalSettings.ParsedWith(changes)).Network);
}
