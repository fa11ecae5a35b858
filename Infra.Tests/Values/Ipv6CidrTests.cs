using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class Ipv6CidrTests
{
    private static readonly Ipv6Cidr Network = Value.Parse<Ipv6Cidr>("2600:1f14:aaaa:bb00::/56");

    [Fact]
    public void Ipv6Cidr_OfAVpc_ReadsBack() => Assert.Equal("2600:1f14:aaaa:bb00::/56", Network.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("10.10.0.0/16")]
    [InlineData("2600:1f14:aaaa:bb00::")]
    [InlineData("2600:1f14:aaaa:bb00::/64")]
    [InlineData("2600:1f14:aaaa:bb01::/56")]
    [InlineData("2600:1F14:AAAA:BB00::/56")]
    public void Ipv6Cidr_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<Ipv6Cidr>(text));

        Assert.Equal(
            $"found \"{text}\"; write an IPv6 network such as \"2600:1f14:aaaa:bb00::/56\", with no address bits set beyond the prefix",
            exception.Message);
    }

    [Theory]
    [InlineData(0, "2600:1f14:aaaa:bb00::/64")]
    [InlineData(16, "2600:1f14:aaaa:bb10::/64")]
    [InlineData(255, "2600:1f14:aaaa:bbff::/64")]
    public void Subnet_OfAnIndex_IsThatPartOfTheNetwork(int index, string subnet) => Assert.Equal(subnet, Network.Subnet(index));

    [Theory]
    [InlineData(-1)]
    [InlineData(256)]
    public void Subnet_OfAnIndexThatIsNotThere_IsRefused(int index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Network.Subnet(index));
}
