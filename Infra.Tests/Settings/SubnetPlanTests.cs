using Infra.Settings;
using Infra.Values;

namespace Infra.Tests.Settings;

public sealed class SubnetPlanTests
{
    private static readonly IEnumerable<int> Zones = Enumerable.Range(0, SubnetPlan.Zones);

    [Theory]
    [InlineData(0, "10.10.0.0/19", "10.10.192.0/22", "10.10.224.0/28")]
    [InlineData(1, "10.10.32.0/19", "10.10.196.0/22", "10.10.224.16/28")]
    [InlineData(5, "10.10.160.0/19", "10.10.212.0/22", "10.10.224.80/28")]
    public void Subnets_OfAZone_LieWhereItsIndexSays(int zone, string privateSubnet, string publicSubnet, string controlPlane)
    {
        var plan = new SubnetPlan(Value.Parse<Cidr>("10.10.0.0/16"));

        Assert.Equal(
            (privateSubnet, publicSubnet, controlPlane),
            (plan.Private(zone).ToString(), plan.Public(zone).ToString(), plan.ControlPlane(zone).ToString()));
    }

    [Theory]
    [InlineData("10.10.0.0/16")]
    [InlineData("10.10.128.0/17")]
    [InlineData("10.10.192.0/18")]
    [InlineData("10.10.32.0/19")]
    [InlineData("10.10.240.0/20")]
    public void Subnets_OfAllZones_LieInTheNetworkAndApart(string cidr)
    {
        var network = Value.Parse<Cidr>(cidr);
        var plan = new SubnetPlan(network);

        var subnets = Zones.SelectMany(zone => new[] { plan.Private(zone), plan.Public(zone), plan.ControlPlane(zone) }).ToList();

        Assert.Equal(18, subnets.Count);
        Assert.All(subnets, subnet => Assert.True(network.Contains(subnet), $"{subnet} is not in {network}"));
        Assert.All(subnets.Index(), one => Assert.All(
            subnets.Skip(one.Index + 1),
            other => Assert.False(one.Item.Overlaps(other), $"{one.Item} and {other} overlap")));
    }

    [Fact]
    public void Subnets_OfTheSmallestNetwork_AreLargeEnoughForAws()
    {
        var plan = new SubnetPlan(Value.Parse<Cidr>("10.10.0.0/20"));

        // A VPC's subnets are /16 to /28.
        Assert.All(Zones, zone => Assert.InRange(plan.Public(zone).PrefixLength, 16, 28));
        Assert.All(Zones, zone => Assert.InRange(plan.ControlPlane(zone).PrefixLength, 16, 28));
        Assert.All(Zones, zone => Assert.Equal(512, plan.Private(zone).AddressCount));
    }
}
