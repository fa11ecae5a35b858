using System.Collections.Immutable;
using Infra.Model.Settings.Network;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Network;
using Infra.Tests.Support;
using Pulumi.Aws.Ec2;

namespace Infra.Tests.Network;

[Collection(DeploymentCollection.Name)]
public sealed class NatGatewaysTests
{
    [Fact]
    public async Task NatGateways_InModeNone_AreNoneAndRouteNowhere()
    {
        var declared = await DeclareAsync(NatMode.None);

        Assert.Empty(declared.Under("nat"));
    }

    [Fact]
    public async Task NatGateways_InModeSingle_AreOneInTheFirstZone()
    {
        var declared = await DeclareAsync(NatMode.Single);

        var gateway = declared.One("NatGateway");
        Assert.Equal(
            ("nat-eu-central-1a", "Subnet:zone-eu-central-1a-public.id", "Eip:nat-eu-central-1a.id"),
            (gateway.Name, gateway["subnetId"], gateway["allocationId"]));
    }

    [Fact]
    public async Task NatGateways_InModeSingle_TakeTheTrafficOfAllZones()
    {
        var declared = await DeclareAsync(NatMode.Single);

        Assert.Equal(
            [
                ("RouteTable:zone-eu-central-1a-private.id", "0.0.0.0/0", "NatGateway:nat-eu-central-1a.id"),
                ("RouteTable:zone-eu-central-1b-private.id", "0.0.0.0/0", "NatGateway:nat-eu-central-1a.id"),
                ("RouteTable:zone-eu-central-1c-private.id", "0.0.0.0/0", "NatGateway:nat-eu-central-1a.id"),
            ],
            Routes(declared));
    }

    [Fact]
    public async Task NatGateways_InModePerZone_AreOneInEachZoneWithAnAddressOfItsOwn()
    {
        var declared = await DeclareAsync(NatMode.PerZone);

        Assert.Equal(
            [
                ("Subnet:zone-eu-central-1a-public.id", "Eip:nat-eu-central-1a.id"),
                ("Subnet:zone-eu-central-1b-public.id", "Eip:nat-eu-central-1b.id"),
                ("Subnet:zone-eu-central-1c-public.id", "Eip:nat-eu-central-1c.id"),
            ],
            declared.All("NatGateway").Select(gateway => (gateway["subnetId"]!, gateway["allocationId"]!)));
        Assert.All(declared.All("Eip"), address => Assert.Equal("vpc", address["domain"]));
    }

    [Fact]
    public async Task NatGateways_InModePerZone_TakeTheTrafficOfTheirOwnZone()
    {
        var declared = await DeclareAsync(NatMode.PerZone);

        Assert.Equal(
            [
                ("RouteTable:zone-eu-central-1a-private.id", "0.0.0.0/0", "NatGateway:nat-eu-central-1a.id"),
                ("RouteTable:zone-eu-central-1b-private.id", "0.0.0.0/0", "NatGateway:nat-eu-central-1b.id"),
                ("RouteTable:zone-eu-central-1c-private.id", "0.0.0.0/0", "NatGateway:nat-eu-central-1c.id"),
            ],
            Routes(declared));
    }

    [Fact]
    public async Task NatGateways_InAnyMode_WaitForTheirSubnetsWayToTheInternet()
    {
        var declared = await DeclareAsync(NatMode.PerZone);

        foreach (var gateway in declared.All("NatGateway")) Assert.Equal(["internet"], await gateway.DependsOnAsync());
    }

    private static IEnumerable<(string Table, string Destination, string Gateway)> Routes(Declarations declared) =>
        from route in declared.All("Route")
        where route.Parent == "nat"
        select (route["routeTableId"]!, route["destinationCidrBlock"]!, route["natGatewayId"]!);

    private static Task<Declarations> DeclareAsync(NatMode mode) => Declarations.OfAsync(() =>
    {
        var vpc = new Vpc("vpc", new VpcArgs { CidrBlock = "10.10.0.0/16" });
        var internet = new InternetGateway("internet", new InternetGatewayArgs { VpcId = vpc.Id });
        string[] zones = ["eu-central-1a", "eu-central-1b", "eu-central-1c"];
        var subnets = zones.Index().Select(zone => new ZoneSubnets($"zone-{zone.Item}", new ZoneSubnetsArgs
        {
            Vpc = vpc,
            Zone = Value.Parse<AvailabilityZone>(zone.Item),
            Index = zone.Index,
            Plan = new SubnetPlan(Value.Parse<Cidr>("10.10.0.0/16"), new SubnetSizeSettings()),
            Internet = internet,
        })).ToImmutableArray();

        _ = new NatGateways("nat", mode, subnets, internet);
    });
}
