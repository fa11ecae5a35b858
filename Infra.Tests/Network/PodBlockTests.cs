using Infra.Tests.Support;

namespace Infra.Tests.Network;

[Collection(DeploymentCollection.Name)]
public sealed class PodBlockTests
{
    private const string Block = "network-pods-100-64-0-0-16";

    [Fact]
    public async Task Block_OfPods_JoinsTheNetworkBeforeItsSubnets()
    {
        var declared = await DeclareAsync("""["100.64.0.0/16"]""");

        var block = declared.One("VpcIpv4CidrBlockAssociation");
        Assert.Equal((Block, "100.64.0.0/16", "Vpc:network-vpc.id", Block), (block.Name, block["cidrBlock"], block["vpcId"], block.Parent));
        Assert.Contains(Block, await declared.One("Subnet", $"{Block}-eu-central-1b").DependsOnAsync());
    }

    // A quarter of the block by the zone's index, whichever zones there are.
    [Fact]
    public async Task Subnets_OfABlock_LieByTheIndexesOfTheirZones()
    {
        var declared = await DeclareAsync("""["100.64.0.0/16"]""", """{ "eu-central-1a": 3, "eu-central-1c": 0 }""");

        Assert.Equal(
            [
                ($"{Block}-eu-central-1c", "100.64.0.0/18", "eu-central-1c"),
                ($"{Block}-eu-central-1a", "100.64.192.0/18", "eu-central-1a"),
            ],
            Of(declared, "Subnet").Select(subnet => (subnet.Name, subnet["cidrBlock"], subnet["availabilityZone"])));
        Assert.All(Of(declared, "Subnet"), subnet => Assert.Equal(
            ($$"""{"Name":"{{subnet.Name}}","kubernetes.io/role/cni":"1"}""", "false"),
            (subnet["tags"], subnet["mapPublicIpOnLaunch"])));
    }

    [Fact]
    public async Task Subnet_OfABlock_KeepsItsBlocksForPodsAndSharesTheZonesWayOut()
    {
        var declared = await DeclareAsync("""["100.64.0.0/16"]""");

        Assert.Equal(
            [
                ($"Subnet:{Block}-eu-central-1a.id", "100.64.4.0/22", "prefix"),
                ($"Subnet:{Block}-eu-central-1a.id", "100.64.8.0/21", "prefix"),
                ($"Subnet:{Block}-eu-central-1a.id", "100.64.16.0/20", "prefix"),
                ($"Subnet:{Block}-eu-central-1a.id", "100.64.32.0/19", "prefix"),
            ],
            declared.All("SubnetCidrReservation").Take(4)
                .Select(reservation => (reservation["subnetId"], reservation["cidrBlock"], reservation["reservationType"])));
        Assert.Equal(
            ("RouteTable:network-eu-central-1a-private.id", $"Subnet:{Block}-eu-central-1a.id"),
            (declared.One("RouteTableAssociation", $"{Block}-eu-central-1a")["routeTableId"], declared.One("RouteTableAssociation", $"{Block}-eu-central-1a")["subnetId"]));
    }

    [Fact]
    public async Task PrivateSubnets_BesideABlock_AreClosedToPodsAndKeepNothingForThem()
    {
        var declared = await DeclareAsync("""["100.64.0.0/16"]""");

        Assert.Equal(
            """{"Name":"network-eu-central-1a-private","kubernetes.io/role/cni":"0","kubernetes.io/role/internal-elb":"1"}""",
            Sorted(declared.One("Subnet", "network-eu-central-1a-private")["tags"]));
        Assert.DoesNotContain(declared.All("SubnetCidrReservation"), reservation => reservation["subnetId"]!.Contains("private", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Endpoints_OfANetworkWithBlocks_CanBeReachedFromEach()
    {
        var declared = await DeclareAsync("""["100.64.0.0/16", "100.66.0.0/16"]""");

        Assert.Equal(
            [("network-endpoints-tls", "10.10.0.0/16"), ("network-endpoints-tls-pods-100-64-0-0-16", "100.64.0.0/16"), ("network-endpoints-tls-pods-100-66-0-0-16", "100.66.0.0/16")],
            declared.All("SecurityGroupIngressRule").Select(rule => (rule.Name, rule["cidrIpv4"])));
    }

    [Fact]
    public async Task Block_ThatIsAdded_ChangesNothingElse()
    {
        var before = await DeclareAsync("""["100.64.0.0/16"]""");

        var after = await DeclareAsync("""["100.65.0.0/16", "100.64.0.0/16"]""");

        Assert.Subset(All(after), All(before));
    }

    private static IReadOnlyList<DeclaredResource> Of(Declarations declared, string type) =>
        [.. declared.All(type).Where(resource => resource.Name.StartsWith(Block, StringComparison.Ordinal))];

    private static HashSet<string> All(Declarations declared) =>
    [
        .. from type in (string[])["Vpc", "Subnet", "SubnetCidrReservation", "RouteTable", "RouteTableAssociation", "Route", "VpcEndpoint", "SecurityGroupIngressRule"]
           from resource in declared.All(type)
           select $"{type} {resource.Name} {resource["cidrBlock"]} {resource["subnetId"]} {resource["routeTableId"]} {resource["tags"]} {resource["cidrIpv4"]}",
    ];

    private static string Sorted(string? tags) =>
        System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<SortedDictionary<string, string>>(tags!));

    private static Task<Declarations> DeclareAsync(string blocks, string zones = """{ "eu-central-1a": 0, "eu-central-1b": 1 }""") => Declarations.OfAsync(() =>
        _ = new Upstream(MinimalSettings.ParsedWith(
            ("network.zones", zones),
            ("network.endpoints", """["sts"]"""),
            ("network.pods", $$"""{ "cidrs": {{blocks}} }"""))).Network);
}
