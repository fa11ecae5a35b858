using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class IpamPoolIdTests
{
    [Theory]
    [InlineData("ipam-pool-01234567")]
    [InlineData("ipam-pool-0123456789abcdef0")]
    public void IpamPoolId_AsAwsGivesIt_ReadsBack(string text) => Assert.Equal(text, Value.Parse<IpamPoolId>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("ipam-0123456789abcdef0")]
    [InlineData("ipam-pool-0123456")]
    [InlineData("ipam-pool-0123456789ABCDEF0")]
    [InlineData("ipam-pool-0123456789abcdef0\n")]
    public void IpamPoolId_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<IpamPoolId>(text));

        Assert.Equal($"found \"{text}\"; write the id of an IPAM pool such as \"ipam-pool-0123456789abcdef0\"", exception.Message);
    }
}
