using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class AwsRegionTests
{
    [Theory]
    [InlineData("eu-central-1")]
    [InlineData("us-gov-west-1")]
    [InlineData("ap-southeast-7")]
    public void AwsRegion_OfACode_ReadsBack(string text) => Assert.Equal(text, Value.Parse<AwsRegion>(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("eu-central")]
    [InlineData("eu-central-1a")]
    [InlineData("EU-central-1")]
    [InlineData("eu_central_1")]
    [InlineData("eu--1")]
    [InlineData(" eu-central-1")]
    [InlineData("us-iso-east-1")]
    [InlineData("us-isob-east-1")]
    [InlineData("eu-isoe-west-1")]
    [InlineData("eu-central-1\n")]
    public void AwsRegion_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<AwsRegion>(text));

        Assert.Equal($"found \"{text}\"; write a region such as \"eu-central-1\"", exception.Message);
    }

    [Theory]
    [InlineData("eu-central-1", "aws")]
    [InlineData("us-east-1", "aws")]
    [InlineData("us-gov-east-1", "aws-us-gov")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("cn-northwest-1", "aws-cn")]
    public void Partition_OfARegion_IsAmazonsOwn(string region, string partition) =>
        Assert.Equal(partition, Value.Parse<AwsRegion>(region).Partition);

    [Theory]
    [InlineData("eu-central-1", "amazonaws.com")]
    [InlineData("us-gov-east-1", "amazonaws.com")]
    [InlineData("cn-north-1", "amazonaws.com.cn")]
    public void DnsSuffix_OfARegion_IsItsPartitions(string region, string suffix) =>
        Assert.Equal(suffix, Value.Parse<AwsRegion>(region).DnsSuffix);
}
