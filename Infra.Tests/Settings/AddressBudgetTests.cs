using Infra.Model.Settings.Network;
using Infra.Model.Values;
using Infra.Model.Values.Aws;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class AddressBudgetTests
{
    // Of a /19, 512 blocks: the first sixteenth, a /23 of 32 blocks, is for single addresses, and AWS has one in the last block.
    [Theory]
    [InlineData(23, 32 - 8 - 1, 128 - 4)]
    [InlineData(22, 64 - 8 - 1, 128 - 4)]
    [InlineData(21, 128 - 8 - 1, 128 - 4)]
    [InlineData(20, 256 - 16 - 1, 256 - 4)]
    [InlineData(19, 512 - 32 - 1, 512 - 4)]
    [InlineData(16, 4096 - 256 - 1, 4096 - 4)]
    public void Subnet_OfASize_HoldsBlocksForPodsAndSingleAddressesForTheRest(int prefix, long blocks, long single) => Assert.Equal(
        (blocks, single),
        (AddressBudget.PrefixesIn(prefix), AddressBudget.SingleAddressesIn(prefix)));

    // 64 addresses for load balancers and 2 for servers.
    [Fact]
    public void Budget_OfOneServer_IsTwoGenerationsOfItWithTheOtherZoneDown()
    {
        var budget = AddressBudget.Of(MinimalSettings.ParsedWith(("pools.general.capacity", """{ "min": 1, "max": 1 }""")));

        Assert.Equal(new AddressBudget(Prefixes: 16, SingleAddresses: 66), budget);
        Assert.Equal(23, budget.FittingPrefix());
    }

    [Theory]
    [InlineData(1, 3, 100, "remove generations of p0 that have drained")]
    [InlineData(1, 2, 400, "lower pools.p0.capacity.max to 1")]
    [InlineData(1, 1, 400, "lower pools.p0.capacity.max to 1")]
    [InlineData(2, 1, 400, "lower the pools' max")]
    [InlineData(40, 1, 1, "use fewer pools, or instance types that hold fewer pods")]
    public void Network_TooSmallForItsPools_IsToldOfWhatTakesTheAddresses(int pools, int generations, int max, string remedy)
    {
        var list = string.Join(", ", Enumerable.Range(0, generations).Select(index => $$"""
            { "stage": "{{(index == 0 ? "enabled" : "draining")}}", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": {{50 + index}} } } }
            """));
        var map = string.Join(", ", Enumerable.Range(0, pools).Select(pool => $$"""
            "p{{pool}}": { "capacity": { "min": 1, "max": {{max}} }, "generations": [{{list}}] }
            """));

        var findings = SettingsFindings.In(MinimalSettings.With(("network.cidr", "\"10.10.0.0/20\""), ("pools", $"{{ {map} }}")));

        Assert.Contains(remedy, Assert.Single(findings), StringComparison.Ordinal);
    }

    // A private subnet has 55 blocks, and a server takes 8 in each of two generations. Pools by their min and max.
    [Theory]
    [InlineData("1-1 1-400", "lower pools.p1.capacity.max to 2")]
    [InlineData("1-20 20-20", "lower the pools' max")]
    [InlineData("20-20 1-1", "lower the pools' min and max")]
    public void Network_TooSmallForSeveralPools_IsToldOfTheBoundsThatGiveWay(string capacities, string remedy)
    {
        var map = string.Join(", ", capacities.Split(' ').Index().Select(pool => $$"""
            "p{{pool.Index}}": { "capacity": { "min": {{pool.Item.Split('-')[0]}}, "max": {{pool.Item.Split('-')[1]}} }, "generations": [{ "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 } } }] }
            """));

        var findings = SettingsFindings.In(MinimalSettings.With(("network.cidr", "\"10.10.0.0/19\""), ("pools", $"{{ {map} }}")));

        Assert.EndsWith($"or {remedy}", Assert.Single(findings), StringComparison.Ordinal);
    }

    // 16 blocks for each server of the pool: a /19 holds 479, a /18 holds 959.
    [Theory]
    [InlineData("10.10.0.0/16", 20, "write 19 or less or network.pods")]
    [InlineData("10.10.0.0/19", 20, "write a network of /16 or network.pods")]
    [InlineData("10.10.0.0/16", 40, "write network.pods")]
    public void Network_TooSmallForItsPool_IsToldOfTheLargerOneThatAwsAllows(string network, int max, string remedy)
    {
        var findings = SettingsFindings.In(MinimalSettings.With(
            ("network.cidr", $"\"{network}\""),
            ("network.subnets", """{ "privatePrefix": 22 }"""),
            ("pools.general.capacity", $$"""{ "min": 1, "max": {{max}} }""")));

        Assert.Contains($"; {remedy}", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(23, 124, 23)]
    [InlineData(23, 125, 20)]
    [InlineData(24, 124, 22)]
    [InlineData(479, 508, 19)]
    [InlineData(479, 509, 18)]
    [InlineData(480, 508, 18)]
    [InlineData(3839, 4092, 16)]
    [InlineData(3840, 4092, null)]
    [InlineData(3839, 4093, null)]
    public void Budget_OnTheEdge_FitsUpToThere(long prefixes, long single, int? prefix) =>
        Assert.Equal(prefix, new AddressBudget(prefixes, single).FittingPrefix());

    // Five servers in two zones: with one zone down all five are in the other, twice, with 8 prefixes and 1 interface each.
    [Theory]
    [InlineData("acrossZones", """{ "eu-central-1a": 0, "eu-central-1b": 1 }""", 80, 74)]
    [InlineData("acrossZones", """{ "eu-central-1a": 0, "eu-central-1b": 1, "eu-central-1c": 2 }""", 48, 70)]
    [InlineData("perZone", """{ "eu-central-1a": 0, "eu-central-1b": 1, "eu-central-1c": 2 }""", 80, 74)]
    public void Budget_OfAPool_DependsOnItsSpread(string spread, string zones, long prefixes, long single) => Assert.Equal(
        new AddressBudget(prefixes, single),
        AddressBudget.Of(MinimalSettings.ParsedWith(("pools.general.spread", $"\"{spread}\""), ("network.zones", zones))));

    // 5 servers of m7g.large with 8 prefixes, 5 of m7g.medium with 6 prefixes on 2 interfaces.
    [Fact]
    public void Budget_OfTwoGenerations_IsTheSumOfBoth() => Assert.Equal(
        new AddressBudget(Prefixes: 40 + 30, SingleAddresses: 5 + 10 + 64),
        AddressBudget.Of(MinimalSettings.ParsedWith(("pools.general.generations[1]", """
            { "stage": "test", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.medium"], "disk": { "sizeGiB": 50 } } }
            """))));

    // Of m7g.large a server takes 8 prefixes on 1 interface, of m7g.medium 6 on 2.
    [Fact]
    public void Budget_OfServersOfSeveralTypes_IsOfTheOneThatTakesTheMostOfEach() => Assert.Equal(
        new AddressBudget(Prefixes: 2 * 5 * 8, SingleAddresses: (2 * 5 * 2) + 64),
        AddressBudget.Of(MinimalSettings.ParsedWith(("pools.general.generations[0].server.instanceTypes", """["m7g.medium", "m7g.large"]"""))));

    // Of t3.medium a server takes 8 prefixes on 2 interfaces, beside the primary one where pods have subnets of their own.
    [Theory]
    [InlineData(false, 2 * 5 * 2, 0)]
    [InlineData(true, 2 * 5, 2 * 5 * 2)]
    public void Uses_OfAnEnvironment_AreItsPoolsInOrderAndTheRest(bool podsApart, long addresses, long podAddresses) => Assert.Equal(
        [
            new AddressUse("pool batch", 10, 80, 10, podsApart ? 10 : 0),
            new AddressUse("pool general", 10, 80, addresses, podAddresses),
            new AddressUse("load balancers", 0, 0, 64, 0),
        ],
        AddressUse.Of(
            MinimalSettings.ParsedWith(
                ("pools.general.generations[0].server.instanceTypes", """["t3.medium"]"""),
                ("pools.batch", """
                    { "capacity": { "min": 1, "max": 5 }, "generations": [{ "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 } } }] }
                    """)),
            podsApart));

    [Fact]
    public void Budget_WithInterfaceEndpoints_HasAnAddressForEach() => Assert.Equal(
        new AddressBudget(Prefixes: 80, SingleAddresses: 74 + 2),
        AddressBudget.Of(MinimalSettings.ParsedWith(("network.endpoints", """["ecrApi", "ecrDkr"]"""))));

    // general: 15 servers twice, 8 prefixes each; batch: 10 servers twice; data: 4 servers twice. Seven endpoints.
    [Fact]
    public void Budget_OfProduction_FitsAsWorkedByHand()
    {
        var settings = TestEnvironments.Read("prod").Settings;

        var budget = AddressBudget.Of(settings);

        Assert.Equal(new AddressBudget(Prefixes: 240 + 160 + 64, SingleAddresses: 30 + 20 + 8 + 6 + 64), budget);
        Assert.Equal(19, budget.FittingPrefix());
    }

    [Fact]
    public void Network_TooSmallForItsPools_IsRefusedWithTheSizeThatFits() => Assert.Equal(
        ["network.cidr: found \"10.10.0.0/20\" with private subnets of /23, which hold 23 blocks of 16 addresses for pods and 124 for the rest, but two generations of every pool need 80 and 74 in a zone; write a network of /18 or network.pods with 1 block of /16 for a new environment, or lower pools.general.capacity.max to 1"],
        SettingsFindings.With("network.cidr", "\"10.10.0.0/20\""));

    [Fact]
    public void PrivatePrefix_TooLongForThePools_IsRefusedWithTheOneThatFits() => Assert.Equal(
        ["network.subnets.privatePrefix: found 22, which hold 55 blocks of 16 addresses for pods and 124 for the rest, but two generations of every pool need 80 and 74 in a zone; write 21 or less or network.pods with 1 block of /16 for a new environment, or lower pools.general.capacity.max to 3"],
        SettingsFindings.With("network.subnets", """{ "privatePrefix": 22 }"""));

    [Fact]
    public void Pools_TooLargeForAnyNetwork_AreRefused() => Assert.Equal(
        ["network.cidr: found \"10.10.0.0/16\" with private subnets of /19, which hold 479 blocks of 16 addresses for pods and 508 for the rest, but two generations of every pool need 7200 and 964 in a zone; write network.pods with 8 blocks of /16 for a new environment, or lower pools.general.capacity.max to 29"],
        SettingsFindings.With("pools.general.capacity", """{ "min": 1, "max": 450 }"""));

    // Five servers twice in the other zone: each has its primary interface in the private subnet, and one with 8 prefixes in that of the pods.
    [Fact]
    public void Budget_WithSubnetsForPods_SplitsTheAddressesOfServersAndPods()
    {
        var settings = MinimalSettings.ParsedWith(("network.pods", """{ "cidrs": ["100.64.0.0/16"] }"""));

        Assert.Equal(
            (new AddressBudget(Prefixes: 0, SingleAddresses: 10 + 64), new AddressBudget(Prefixes: 80, SingleAddresses: 10)),
            (AddressBudget.Of(settings), AddressBudget.OfPods(settings)));
    }

    [Fact]
    public void Budget_OfPodsInTwoGenerations_IsTheSumOfBoth() => Assert.Equal(
        new AddressBudget(Prefixes: 40 + 40, SingleAddresses: 5 + 5),
        AddressBudget.OfPods(MinimalSettings.ParsedWith(
            ("network.pods", """{ "cidrs": ["100.64.0.0/16"] }"""),
            ("pools.general.generations[1]", """
                { "stage": "test", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 60 } } }
                """))));

    [Fact]
    public void Budget_OfPodsInTwoPools_IsTheSumOfBoth() => Assert.Equal(
        new AddressBudget(Prefixes: 80 + 48, SingleAddresses: 10 + 6),
        AddressBudget.OfPods(MinimalSettings.ParsedWith(
            ("network.pods", """{ "cidrs": ["100.64.0.0/16"] }"""),
            ("pools.batch", """
                { "capacity": { "min": 1, "max": 3 }, "generations": [{ "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 } } }] }
                """))));

    // 48 more blocks, the most that a VPC can have beside its own and the one that is there, hold 46,991 with it.
    [Theory]
    [InlineData(236, "add 48 blocks of /16, or lower the pools' max")]
    [InlineData(237, "lower the pools' max: no network that AWS allows is large enough")]
    public void Blocks_BeyondWhatAVpcMayHave_AreNotToldOf(int max, string remedy)
    {
        var pools = string.Join(", ", Enumerable.Range(0, 7).Select(index => $$"""
            "p{{index}}": { "capacity": { "min": 1, "max": {{(index == 0 ? max : 450)}} }, "generations": [{ "stage": "enabled", "server": { "release": "2026-10", "operatingSystem": "bottlerocket", "instanceTypes": ["m7g.large"], "disk": { "sizeGiB": 50 } } }] }
            """));

        Assert.EndsWith(
            $"; {remedy}",
            Assert.Single(SettingsFindings.In(MinimalSettings.With(("network.pods", """{ "cidrs": ["100.64.0.0/16"] }"""), ("pools", $"{{ {pools} }}")))),
            StringComparison.Ordinal);
    }

    // A quarter of a /16 is a /18: 1,024 blocks, of which 64 are for single addresses and one is spoiled.
    [Fact]
    public void Blocks_OfTwoSizes_HoldWhatTheirSubnetsHoldTogether() => Assert.Equal(
        new AddressBudget(Prefixes: 959 + 55, SingleAddresses: 1_020 + 124),
        AddressBudget.In([Value.Parse<Cidr>("100.64.0.0/16"), Value.Parse<Cidr>("100.65.0.0/20")]));

    // 450 servers twice with 8 prefixes are 7,200 in the other zone; a /16 has room for 959.
    [Fact]
    public void Blocks_TooFewForThePools_AreRefusedWithHowManyToAdd() => Assert.Equal(
        ["network.pods.cidrs: found 1 of them, which hold 959 blocks of 16 addresses for pods and 1020 for network interfaces in a zone, but two generations of every pool need 7200 and 900; add 7 blocks of /16, or lower pools.general.capacity.max to 59"],
        SettingsFindings.In(MinimalSettings.With(("network.pods", """{ "cidrs": ["100.64.0.0/16"] }"""), ("pools.general.capacity", """{ "min": 1, "max": 450 }"""))));

    [Fact]
    public void PrivateSubnets_TooSmallForServersAlone_AreRefusedWithTheSizeThatFits() => Assert.Equal(
        ["network.cidr: found \"10.10.0.0/20\" with private subnets of /23, which hold 507 addresses, but two generations of every pool need 664 in a zone; write a network of /19, or lower pools.general.capacity.max to 221"],
        SettingsFindings.In(MinimalSettings.With(
            ("network.cidr", "\"10.10.0.0/20\""),
            ("network.pods", """{ "cidrs": ["100.64.0.0/16", "100.65.0.0/16", "100.66.0.0/16", "100.67.0.0/16", "100.68.0.0/16", "100.69.0.0/16"] }"""),
            ("pools.general.capacity", """{ "min": 1, "max": 300 }"""))));

    [Fact]
    public void Budget_OfPoolsThatAreWrong_IsNotComputed() => Assert.Equal(
        ["pools.general.generations[0].server.instanceTypes: found 0 instance types; write 1 to 20"],
        SettingsFindings.In(MinimalSettings.With(("network.cidr", "\"10.10.0.0/20\""), ("pools.general.generations[0].server.instanceTypes", "[]"))));
}
