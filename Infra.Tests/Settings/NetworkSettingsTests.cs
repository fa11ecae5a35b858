using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class NetworkSettingsTests
{
    [Theory]
    [InlineData("10.10.0.0/16")]
    [InlineData("10.10.0.0/20")]
    public void Cidr_AtABound_IsAccepted(string cidr) => Assert.Empty(SettingsFindings.In(MinimalSettings.With(
        ("network.cidr", $"\"{cidr}\""),
        ("pools.general.capacity", """{ "min": 1, "max": 1 }"""))));

    [Theory]
    [InlineData("10.10.0.0/15")]
    [InlineData("10.10.0.0/21")]
    public void Cidr_PastABound_IsRefused(string cidr) => Assert.Equal(
        [$"network.cidr: found \"{cidr}\"; write a network of /16 to /20, the largest AWS allows and the smallest that the subnet plan fits"],
        SettingsFindings.With("network.cidr", $"\"{cidr}\""));

    [Fact]
    public void Zones_OfASingleZone_AreRefused() => Assert.Equal(
        ["network.zones: found 1; write at least 2 zones, which EKS requires"],
        SettingsFindings.With("network.zones.eu-central-1b", null));

    [Fact]
    public void Zones_OfNoZone_AreRefused() => Assert.Equal(
        ["network.zones: found 0; write at least 2 zones, which EKS requires"],
        SettingsFindings.With("network.zones", "{}"));

    [Fact]
    public void Zones_OfAllSixIndexes_AreAccepted() => Assert.Empty(SettingsFindings.With(
        "network.zones",
        """{ "eu-central-1f": 5, "eu-central-1e": 4, "eu-central-1d": 3, "eu-central-1c": 2, "eu-central-1b": 1, "eu-central-1a": 0 }"""));

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    public void ZoneIndex_PastABound_IsRefused(int index) => Assert.Equal(
        [$"network.zones.eu-central-1b: found {index}; write 0 to 5 as the index of the zone's subnets"],
        SettingsFindings.With("network.zones.eu-central-1b", $"{index}"));

    [Fact]
    public void ZoneIndex_OfAnotherZone_IsRefused() => Assert.Equal(
        ["network.zones.eu-central-1b: found the index 0 again; give each zone an index of its own"],
        SettingsFindings.With("network.zones.eu-central-1b", "0"));

    [Theory]
    [InlineData("eu-central-2a")]
    [InlineData("us-east-1a")]
    public void Zone_OfAnotherRegion_IsRefused(string zone) => Assert.Equal(
        [$"network.zones.{zone}: found the zone \"{zone}\"; write a zone of the region eu-central-1, such as \"eu-central-1a\""],
        SettingsFindings.With($"network.zones.{zone}", "2"));

    [Fact]
    public void Nat_OfNoneWithTheEndpointsThatServersNeed_IsAccepted() => Assert.Empty(SettingsFindings.In(MinimalSettings.With(
        ("network.nat", "\"none\""),
        ("network.endpoints", """["ecrApi", "ecrDkr", "sts", "ec2", "eks", "eksAuth", "autoscaling", "elasticLoadBalancing"]"""))));

    [Fact]
    public void Nat_OfNoneWithoutAnEndpointThatServersNeed_IsRefused() => Assert.Equal(
        ["network.endpoints: found no NAT gateway and no endpoint for ec2, eksAuth, elasticLoadBalancing; add them, or set nat to single or perZone"],
        SettingsFindings.In(MinimalSettings.With(
            ("network.nat", "\"none\""),
            ("network.endpoints", """["sts", "ecrApi", "ecrDkr", "eks", "autoscaling", "logs"]"""))));

    [Fact]
    public void Nat_OfNoneWithoutAnyEndpoint_IsRefused() => Assert.Equal(
        ["network.endpoints: found no NAT gateway and no endpoint for ecrApi, ecrDkr, ec2, sts, eks, eksAuth, autoscaling, elasticLoadBalancing; add them, or set nat to single or perZone"],
        SettingsFindings.With("network.nat", "\"none\""));

    [Fact]
    public void Endpoints_WithOneAgain_AreRefused() => Assert.Equal(
        ["network.endpoints[2]: found \"ecrApi\" again; name each service once"],
        SettingsFindings.With("network.endpoints", """["ecrApi", "sts", "ecrApi"]"""));
}
