using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class AvailabilityZoneTests
{
    [Theory]
    [InlineData("eu-central-1a")]
    [InlineData("us-gov-west-1c")]
    [InlineData("cn-north-1b")]
    public void AvailabilityZone_OfARegionAndALetter_ReadsBack(string text) => Assert.Equal(text, Value.Parse<AvailabilityZone>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("eu-central-1")]
    [InlineData("eu-central-1A")]
    [InlineData("eu-central-1ab")]
    [InlineData("eu-central-a")]
    [InlineData("us-west-2-lax-1a")]
    [InlineData("euc1-az1")]
    [InlineData("eu-central-1a ")]
    [InlineData("eu-central-1a\n")]
    public void AvailabilityZone_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<AvailabilityZone>(text));

        Assert.Equal($"found \"{text}\"; write an availability zone such as \"eu-central-1a\"", exception.Message);
    }
}
