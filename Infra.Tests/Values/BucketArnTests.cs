using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Tests.Values;

public sealed class BucketArnTests
{
    [Theory]
    [InlineData("arn:aws:s3:::example-flow-logs", "aws", "example-flow-logs")]
    [InlineData("arn:aws-us-gov:s3:::a.b-c", "aws-us-gov", "a.b-c")]
    [InlineData("arn:aws:s3:::1a2", "aws", "1a2")]
    public void BucketArn_OfACorrectText_ReadsBack(string text, string partition, string name)
    {
        var arn = Value.Parse<BucketArn>(text);

        Assert.Equal((text, partition, name), (arn.ToString(), arn.Partition, arn.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("example-flow-logs")]
    [InlineData("s3://example-flow-logs")]
    [InlineData("arn:aws:s3:::example-flow-logs/dev")]
    [InlineData("arn:aws:s3:::example-flow-logs/")]
    [InlineData("arn:aws:s3:eu-central-1:111111111111:accesspoint/logs")]
    [InlineData("arn:aws:s3:::Example")]
    [InlineData("arn:aws:s3:::ab")]
    [InlineData("arn:aws:s3:::-ab")]
    [InlineData("arn:aws:s3:::ab-")]
    [InlineData("arn:aws:s3:::a..b")]
    [InlineData("arn:aws:s3:::192.168.5.4")]
    [InlineData("arn:aws:s3:::a*")]
    [InlineData("arn:aws:s3:::prüfung")]
    [InlineData("arn:aws:s3:::example-flow-logs\n")]
    [InlineData("arn:aws:logs:::example-flow-logs")]
    public void BucketArn_OfAnythingElse_IsRefused(string text)
    {
        var exception = Assert.Throws<FormatException>(() => Value.Parse<BucketArn>(text));

        Assert.Equal($"found \"{text}\"; write the ARN of a bucket such as \"arn:aws:s3:::example-flow-logs\", without a key", exception.Message);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void BucketArn_OfALongName_EndsAtSixtyThreeCharacters(int length, bool isGood) =>
        Assert.Equal(isGood, BucketArn.TryParse($"arn:aws:s3:::{new string('a', length)}", out _));
}
