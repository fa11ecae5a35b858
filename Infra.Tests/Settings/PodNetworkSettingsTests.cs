using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class PodNetworkSettingsTests
{
    private const string Other = "write a block of 100.64.0.0/10, such as \"100.64.0.0/16\"";

    // What AWS permits beside a primary block of each range.
    [Theory]
    [InlineData("10.10.0.0/16", "100.64.0.0/16")]
    [InlineData("10.10.0.0/16", "10.11.0.0/16")]
    [InlineData("10.2.0.0/16", "10.0.0.0/16")]
    [InlineData("10.10.0.0/16", "52.10.0.0/16")]
    [InlineData("172.21.0.0/16", "172.22.0.0/16")]
    [InlineData("192.168.0.0/20", "192.168.16.0/20")]
    [InlineData("198.19.0.0/16", "100.64.0.0/20")]
    [InlineData("100.64.0.0/16", "100.65.0.0/16")]
    public void Block_ThatAwsLetsJoin_IsAccepted(string network, string block) =>
        Assert.DoesNotContain(With(network, $"[\"{block}\"]"), finding => finding.StartsWith("network.pods.cidrs[", StringComparison.Ordinal));

    [Theory]
    [InlineData("10.10.0.0/16", "172.21.0.0/16")]
    [InlineData("10.10.0.0/16", "192.168.0.0/16")]
    [InlineData("10.10.0.0/16", "198.19.0.0/16")]
    [InlineData("10.1.0.0/16", "10.0.0.0/16")]
    [InlineData("172.21.0.0/16", "10.11.0.0/16")]
    [InlineData("172.21.0.0/16", "172.31.0.0/16")]
    [InlineData("192.168.0.0/16", "10.11.0.0/16")]
    [InlineData("198.19.0.0/16", "10.11.0.0/16")]
    [InlineData("100.64.0.0/16", "10.11.0.0/16")]
    [InlineData("52.10.0.0/16", "198.19.0.0/16")]
    public void Block_ThatAwsKeepsOut_IsRefused(string network, string block) =>
        Assert.Contains($"network.pods.cidrs[0]: found \"{block}\", which AWS does not let a VPC of {network} have; {Other}", With(network, $"[\"{block}\"]"));

    [Theory]
    [InlineData("[]", "network.pods.cidrs: found 0; write 1 to 49 blocks")]
    [InlineData("""["100.64.0.0/15"]""", "network.pods.cidrs[0]: found \"100.64.0.0/15\"; write several blocks: AWS allows none larger than /16, and one of /20 is the smallest that fits")]
    [InlineData("""["100.64.0.0/21"]""", "network.pods.cidrs[0]: found \"100.64.0.0/21\"; write a block of /16 to /20")]
    [InlineData("""["169.254.0.0/16"]""", "network.pods.cidrs[0]: found \"169.254.0.0/16\" of 169.254.0.0/16 (link-local, the metadata service's among them), which no network can use; " + Other)]
    [InlineData("""["10.10.0.0/20"]""", "network.pods.cidrs[0]: found \"10.10.0.0/20\", which overlaps \"10.10.0.0/16\"; write a block that the network does not have yet")]
    [InlineData("""["100.64.0.0/16", "100.64.16.0/20"]""", "network.pods.cidrs[1]: found \"100.64.16.0/20\", which overlaps \"100.64.0.0/16\"; write a block that the network does not have yet")]
    public void Blocks_ThatAreWrong_AreRefused(string blocks, string finding) => Assert.Equal([finding], With("10.10.0.0/16", blocks));

    [Fact]
    public void Blocks_ThatSayNothingOfRoutes_AreRouted() =>
        Assert.True(MinimalSettings.ParsedWith(("network.pods", """{ "cidrs": ["100.64.0.0/16"] }""")).Network.Pods!.Routed);

    [Fact]
    public void Services_WithAddressesOfABlock_AreRefused() => Assert.Equal(
        ["controlPlane.serviceCidr: found \"10.20.0.0/16\", which overlaps the network 10.20.0.0/16; write one that does not, such as \"172.20.0.0/16\""],
        SettingsFindings.In(MinimalSettings.With(("network.pods", """{ "cidrs": ["10.20.0.0/16"] }"""), ("controlPlane.serviceCidr", "\"10.20.0.0/16\""))));

    [Fact]
    public void Zone_ThatABlockHasNoPartFor_IsRefused() => Assert.Equal(
        ["network.zones.eu-central-1b: found the index 4, for which a block for pods has no part; write an index of 0 to 3"],
        SettingsFindings.In(MinimalSettings.With(("network.pods", """{ "cidrs": ["100.64.0.0/16"] }"""), ("network.zones.eu-central-1b", "4"))));

    private static IReadOnlyList<string> With(string network, string blocks) =>
        SettingsFindings.In(MinimalSettings.With(("network.cidr", $"\"{network}\""), ("network.pods", $$"""{ "cidrs": {{blocks}} }""")));
}
