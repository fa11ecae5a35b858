using Infra.Model.Settings.Network;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Network;
using Infra.Tests.Support;
using Pulumi.Aws.Ec2;

namespace Infra.Tests.Network;

[Collection(DeploymentCollection.Name)]
public sealed class ZoneSubnetsTests
{
    [Theory]
    [InlineData("zone-public", "10.10.200.0/22")]
    [InlineData("zone-private", "10.10.64.0/19")]
    [InlineData("zone-control-plane", "10.10.224.32/28")]
    public async Task Subnet_OfAZone_LiesInItAtTheAddressesOfItsIndex(string name, string addresses)
    {
        var subnet = (await DeclareAsync()).One("Subnet", name);

        Assert.Equal(
            (addresses, "eu-central-1c", "Vpc:vpc.id", "zone"),
            (subnet["cidrBlock"], subnet["availabilityZone"], subnet["vpcId"], subnet.Parent));
    }

    [Fact]
    public async Task Subnets_OfAZone_GiveNoPublicAddresses()
    {
        var declared = await DeclareAsync();

        Assert.Equal(3, declared.All("Subnet").Count);
        Assert.All(declared.All("Subnet"), subnet => Assert.Equal("false", subnet["mapPublicIpOnLaunch"]));
    }

    [Theory]
    [InlineData("zone-public", """{"Name":"zone-public","kubernetes.io/role/elb":"1"}""")]
    [InlineData("zone-private", """{"Name":"zone-private","kubernetes.io/role/internal-elb":"1"}""")]
    [InlineData("zone-control-plane", """{"Name":"zone-control-plane"}""")]
    public async Task Subnet_OfAZone_TellsWhichLoadBalancersItIsFor(string name, string tags) =>
        Assert.Equal(tags, (await DeclareAsync()).One("Subnet", name)["tags"]);

    // The first sixteenth of 10.10.64.0/19 is for single addresses.
    [Fact]
    public async Task PrivateSubnet_OfAZone_KeepsItsBlocksForPods() => Assert.Equal(
        [
            ("Subnet:zone-private.id", "10.10.66.0/23", "prefix"),
            ("Subnet:zone-private.id", "10.10.68.0/22", "prefix"),
            ("Subnet:zone-private.id", "10.10.72.0/21", "prefix"),
            ("Subnet:zone-private.id", "10.10.80.0/20", "prefix"),
        ],
        (await DeclareAsync()).All("SubnetCidrReservation")
            .Select(reservation => (reservation["subnetId"]!, reservation["cidrBlock"]!, reservation["reservationType"]!)));

    [Fact]
    public async Task Routes_OfAZone_LeadFromThePublicSubnetToTheInternetOnly()
    {
        var route = (await DeclareAsync()).One("Route");

        Assert.Equal(
            ("RouteTable:zone-public.id", "0.0.0.0/0", "InternetGateway:internet.id"),
            (route["routeTableId"], route["destinationCidrBlock"], route["gatewayId"]));
    }

    [Fact]
    public async Task RouteTables_OfAZone_AreItsOwnForThePublicAndThePrivateSubnet()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            [("RouteTable:zone-public.id", "Subnet:zone-public.id"), ("RouteTable:zone-private.id", "Subnet:zone-private.id")],
            declared.All("RouteTableAssociation").Select(association => (association["routeTableId"]!, association["subnetId"]!)));
    }

    private static Task<Declarations> DeclareAsync() => Declarations.OfAsync(() =>
    {
        var vpc = new Vpc("vpc", new VpcArgs { CidrBlock = "10.10.0.0/16" });

        _ = new ZoneSubnets("zone", new ZoneSubnetsArgs
        {
            Vpc = vpc,
            Zone = Value.Parse<AvailabilityZone>("eu-central-1c"),
            Index = 2,
            Plan = new SubnetPlan(Value.Parse<Cidr>("10.10.0.0/16"), new SubnetSizeSettings()),
            Internet = new InternetGateway("internet", new InternetGatewayArgs { VpcId = vpc.Id }),
        });
    });
}
