using FsCheck.Xunit;
using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class CidrTests
{
    [Theory]
    [InlineData("0.0.0.0/0", 0, 4_294_967_296)]
    [InlineData("10.10.0.0/16", 16, 65_536)]
    [InlineData("128.0.0.0/1", 1, 2_147_483_648)]
    [InlineData("255.255.255.255/32", 32, 1)]
    public void Cidr_OfANetwork_ReadsBackAndCountsItsAddresses(string text, int prefixLength, long addresses)
    {
        var network = Value.Parse<Cidr>(text);

        Assert.Equal((text, prefixLength, addresses), (network.ToString(), network.PrefixLength, network.AddressCount));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.10.0.0")]
    [InlineData("10.10.0.0/")]
    [InlineData("10.10.0.0/33")]
    [InlineData("10.10.0.0/-1")]
    [InlineData("10.10.0.0/016")]
    [InlineData("10.10.0.0/+16")]
    [InlineData("10.10.0.1/16")]
    [InlineData("10.10/16")]
    [InlineData("010.10.0.0/16")]
    [InlineData("10.10.0.256/32")]
    [InlineData("0x0a.10.0.0/16")]
    [InlineData("fd00::/8")]
    [InlineData("::ffff:10.0.0.0/104")]
    [InlineData(" 10.10.0.0/16")]
    [InlineData("10.10.0.0/16 ")]
    [InlineData("10.10.0.0/16\n")]
    public void Cidr_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<Cidr>(text));

        Assert.Equal($"found \"{text}\"; write a network such as \"10.10.0.0/16\", with no address bits set beyond the prefix", exception.Message);
    }

    [Theory]
    [InlineData("10.10.0.0/16", 16, 0, "10.10.0.0/16")]
    [InlineData("10.10.0.0/16", 19, 0, "10.10.0.0/19")]
    [InlineData("10.10.0.0/16", 19, 7, "10.10.224.0/19")]
    [InlineData("10.10.0.0/16", 32, 65_535, "10.10.255.255/32")]
    [InlineData("0.0.0.0/0", 1, 1, "128.0.0.0/1")]
    [InlineData("0.0.0.0/0", 32, int.MaxValue, "127.255.255.255/32")]
    [InlineData("255.255.255.254/31", 32, 1, "255.255.255.255/32")]
    public void Part_OfANetwork_CountsFromItsLowestAddress(string network, int prefixLength, int index, string part) =>
        Assert.Equal(part, Value.Parse<Cidr>(network).Part(prefixLength, index).ToString());

    [Theory]
    [InlineData(15, 0, "prefixLength")]
    [InlineData(33, 0, "prefixLength")]
    [InlineData(19, -1, "index")]
    [InlineData(19, 8, "index")]
    [InlineData(16, 1, "index")]
    public void Part_ThatDoesNotExist_IsRefused(int prefixLength, int index, string parameter)
    {
        var network = Value.Parse<Cidr>("10.10.0.0/16");

        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => network.Part(prefixLength, index));
    }

    [Theory]
    [InlineData("10.10.0.0/16", "10.10.0.0/16", true)]
    [InlineData("10.10.0.0/16", "10.10.255.255/32", true)]
    [InlineData("10.10.0.0/16", "10.10.0.0/32", true)]
    [InlineData("10.10.0.0/16", "10.11.0.0/16", false)]
    [InlineData("10.10.0.0/16", "10.9.255.255/32", false)]
    [InlineData("0.0.0.0/0", "255.255.255.255/32", true)]
    [InlineData("0.0.0.0/1", "128.0.0.0/1", false)]
    public void Overlaps_OfTwoNetworks_IsTheSameBothWays(string left, string right, bool overlaps)
    {
        var (one, other) = (Value.Parse<Cidr>(left), Value.Parse<Cidr>(right));

        Assert.Equal((overlaps, overlaps), (one.Overlaps(other), other.Overlaps(one)));
    }

    [Theory]
    [InlineData("10.10.0.0/16", "10.10.0.0/16", true)]
    [InlineData("10.10.0.0/16", "10.10.255.255/32", true)]
    [InlineData("10.10.0.0/16", "10.10.0.0/15", false)]
    [InlineData("10.10.0.0/16", "10.11.0.0/32", false)]
    [InlineData("10.10.0.0/16", "10.9.255.255/32", false)]
    [InlineData("0.0.0.0/0", "255.255.255.255/32", true)]
    [InlineData("128.0.0.0/1", "0.0.0.0/0", false)]
    public void Contains_OfTwoNetworks_NeedsEveryAddress(string outer, string inner, bool contains) =>
        Assert.Equal(contains, Value.Parse<Cidr>(outer).Contains(Value.Parse<Cidr>(inner)));

    [Fact]
    public void Cidr_WithEqualText_IsEqual() => Assert.Equal(Value.Parse<Cidr>("10.10.0.0/16"), Value.Parse<Cidr>("10.10.0.0/16"));

    [Property]
    public void Cidr_OfAnyAddressAndPrefix_ReadsBack(uint address, byte anyPrefix)
    {
        var network = Any(address, anyPrefix);

        Assert.Equal(network, Value.Parse<Cidr>(network.ToString()));
    }

    [Property]
    public void Parts_OfAnyNetwork_FillItWithoutOverlap(uint address, byte anyPrefix, byte anyBits)
    {
        var network = Any(address, anyPrefix);
        var bits = Math.Min(anyBits % 5, 32 - network.PrefixLength);

        var parts = Enumerable.Range(0, 1 << bits).Select(index => network.Part(network.PrefixLength + bits, index)).ToList();

        Assert.All(parts, part => Assert.True(network.Contains(part)));
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.False(pair.First.Overlaps(pair.Second)));
        Assert.Equal(network.AddressCount, parts.Sum(part => part.AddressCount));
    }

    [Property]
    public void Overlap_OfAnyTwoNetworks_MeansThatOneContainsTheOther(uint left, byte leftPrefix, uint right, byte rightPrefix)
    {
        // Few bits, so that both cases come up.
        var (one, other) = (Any(left << 29, leftPrefix), Any(right << 29, rightPrefix));

        Assert.Equal(one.Contains(other) || other.Contains(one), one.Overlaps(other));
    }

    private static Cidr Any(uint address, byte anyPrefix)
    {
        var prefix = anyPrefix % 33;
        var first = prefix == 0 ? 0 : address >> (32 - prefix) << (32 - prefix);

        return Value.Parse<Cidr>($"{first >> 24}.{(first >> 16) & 255}.{(first >> 8) & 255}.{first & 255}/{prefix}");
    }
}
