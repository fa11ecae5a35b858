using Infra.Model.Settings.Network;
using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Settings;

public sealed class SubnetPlanTests
{
    private static readonly IEnumerable<int> Zones = Enumerable.Range(0, SubnetPlan.Zones);

    public static TheoryData<string> Networks => ["10.10.0.0/16", "10.10.128.0/17", "10.10.192.0/18", "10.10.32.0/19", "10.10.240.0/20"];

    [Theory]
    [InlineData(0, "10.10.0.0/19", "10.10.192.0/22", "10.10.224.0/28")]
    [InlineData(1, "10.10.32.0/19", "10.10.196.0/22", "10.10.224.16/28")]
    [InlineData(5, "10.10.160.0/19", "10.10.212.0/22", "10.10.224.80/28")]
    public void Subnets_OfAZone_LieWhereItsIndexSays(int zone, string privateSubnet, string publicSubnet, string controlPlane)
    {
        var plan = new SubnetPlan(Value.Parse<Cidr>("10.10.0.0/16"), new SubnetSizeSettings());

        Assert.Equal(
            (privateSubnet, publicSubnet, controlPlane),
            (plan.Private(zone).ToString(), plan.Public(zone).ToString(), plan.ControlPlane(zone).ToString()));
    }

    [Fact]
    public void Subnets_WithSizesOfTheirOwn_HaveThem()
    {
        var plan = new SubnetPlan(
            Value.Parse<Cidr>("10.10.0.0/16"),
            new SubnetSizeSettings { PrivatePrefix = 22, PublicPrefix = 26, ControlPlanePrefix = 27 });

        // A smaller private subnet begins where the largest would, so that it can be followed by a larger one elsewhere.
        Assert.Equal(
            ("10.10.32.0/22", "10.10.192.64/26", "10.10.224.32/27"),
            (plan.Private(1).ToString(), plan.Public(1).ToString(), plan.ControlPlane(1).ToString()));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Subnets_OfAllZones_LieInTheNetworkAndApart(string cidr) =>
        Assert.All([.. Sizes(Value.Parse<Cidr>(cidr)), new SubnetSizeSettings()], sizes => AssertApart(Value.Parse<Cidr>(cidr), sizes));

    [Theory]
    [MemberData(nameof(Networks))]
    public void Subnets_OfAnySize_AreOfASizeThatAwsAllows(string cidr)
    {
        var network = Value.Parse<Cidr>(cidr);

        // https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html (at a16ab76), read 2026-11-22
        Assert.All([.. Sizes(network), new SubnetSizeSettings()], sizes =>
            Assert.All(Subnets(network, sizes), subnet => Assert.InRange(subnet.PrefixLength, 16, 28)));
    }

    [Theory]
    [InlineData("10.10.0.0/16", "10.10.34.0/23 10.10.36.0/22 10.10.40.0/21 10.10.48.0/20")]
    [InlineData("10.10.0.0/20", "10.10.2.128/25 10.10.3.0/24")]
    public void PodPrefixes_OfAZone_AreTheRestOfItsPrivateSubnet(string network, string addresses) => Assert.Equal(
        addresses,
        string.Join(' ', new SubnetPlan(Value.Parse<Cidr>(network), new SubnetSizeSettings()).PodPrefixes(1)));

    // All sizes that validation lets pass.
    private static IEnumerable<SubnetSizeSettings> Sizes(Cidr network) =>
        from size in Enumerable.Range(network.PrefixLength, 29 - network.PrefixLength)
        select new SubnetSizeSettings
        {
            PrivatePrefix = Math.Clamp(size, network.PrefixLength + 3, 26),
            PublicPrefix = Math.Clamp(size, network.PrefixLength + 6, 27),
            ControlPlanePrefix = Math.Clamp(size, network.PrefixLength + 6, 28),
        };

    private static List<Cidr> Subnets(Cidr network, SubnetSizeSettings sizes)
    {
        var plan = new SubnetPlan(network, sizes);
        return [.. Zones.SelectMany(zone => new[] { plan.Private(zone), plan.Public(zone), plan.ControlPlane(zone) })];
    }

    private static void AssertApart(Cidr network, SubnetSizeSettings sizes)
    {
        var subnets = Subnets(network, sizes);

        Assert.Equal(18, subnets.Count);
        Assert.All(subnets, subnet => Assert.True(network.Contains(subnet), $"{subnet} is not in {network}"));
        Assert.All(subnets.Index(), one => Assert.All(
            subnets.Skip(one.Index + 1),
            other => Assert.False(one.Item.Overlaps(other), $"{one.Item} and {other} overlap")));
    }
}
