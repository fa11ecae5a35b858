using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class FlowLogBucketSettingsTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("network/dev")]
    [InlineData("a_b.c-d/AWSLogs2")]
    public void Prefix_OfNames_IsAccepted(string prefix) => Assert.Empty(With(prefix));

    [Theory]
    [InlineData("")]
    [InlineData("/dev")]
    [InlineData("dev/")]
    [InlineData("a//b")]
    [InlineData("AWSLogs")]
    [InlineData("dev/AWSLogs")]
    [InlineData("a b")]
    [InlineData("a*")]
    public void Prefix_OfAnythingElse_IsRefused(string prefix) => Assert.Equal(
        [$"network.flowLogBucket.prefix: found \"{prefix}\"; write names of letters, digits, periods, hyphens and underscores with slashes between them, 256 characters at most, none of them AWSLogs"],
        With(prefix));

    [Theory]
    [InlineData(256, 0)]
    [InlineData(257, 1)]
    public void Prefix_OfALongText_EndsAt256Characters(int length, int findings) => Assert.Equal(findings, With(new string('a', length)).Count);

    [Fact]
    public void Bucket_OfAnotherPartition_IsRefused() => Assert.Equal(
        ["network.flowLogBucket.arn: found \"arn:aws-us-gov:s3:::example-flow-logs\", where ARNs of the region eu-central-1 start with \"arn:aws:\"; write that"],
        SettingsFindings.With("network.flowLogBucket", """{ "arn": "arn:aws-us-gov:s3:::example-flow-logs" }"""));

    private static IReadOnlyList<string> With(string prefix) =>
        SettingsFindings.With("network.flowLogBucket", $$"""{ "arn": "arn:aws:s3:::example-flow-logs", "prefix": "{{prefix}}" }""");
}
