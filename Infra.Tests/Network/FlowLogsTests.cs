using Infra.Tests.Support;

namespace Infra.Tests.Network;

[Collection(DeploymentCollection.Name)]
public sealed class FlowLogsTests
{
    [Fact]
    public async Task FlowLogs_OfANetwork_RecordAllTraffic()
    {
        var log = (await DeclareAsync()).One("FlowLog");

        Assert.Equal(
            ("Vpc:network-vpc.id", "ALL", "cloud-watch-logs", "LogGroup:network-flow-logs.arn", "Role:network-flow-logs.arn", "60"),
            (log["vpcId"], log["trafficType"], log["logDestinationType"], log["logDestination"], log["iamRoleArn"], log["maxAggregationInterval"]));
    }

    [Fact]
    public async Task FlowLogs_OfANetwork_AreEncryptedAndKeptAsLongAsSettingsSay()
    {
        var group = (await DeclareAsync()).One("LogGroup");

        Assert.Equal(("Key:keys-logs.arn", "7", null), (group["kmsKeyId"], group["retentionInDays"], group["name"]));
    }

    [Fact]
    public async Task FlowLogs_OfANetwork_AreWrittenByARoleThatCanDoNothingElse()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Action":["sts:AssumeRole"],"Condition":{"StringEquals":{"aws:SourceAccount":"111111111111"},"ArnLike":{"aws:SourceArn":"arn:aws:ec2:eu-central-1:111111111111:vpc-flow-log/*"}}}]}""",
            declared.One("Role")["assumeRolePolicy"]);
        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"WriteFlowLogs","Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents","logs:DescribeLogStreams"],"Resource":["LogGroup:network-flow-logs.arn","LogGroup:network-flow-logs.arn:*"]},{"Sid":"FindLogGroup","Effect":"Allow","Action":["logs:DescribeLogGroups"],"Resource":["arn:aws:logs:eu-central-1:111111111111:log-group:*"]}]}""",
            declared.One("RolePolicy")["policy"]);
        Assert.Empty(declared.All("RolePolicyAttachment"));
    }

    [Fact]
    public async Task FlowLogs_OfANetwork_BeginWhenTheirRoleMayWrite() =>
        Assert.Equal(["network-flow-logs-write"], await (await DeclareAsync()).One("FlowLog").DependsOnAsync());

    [Theory]
    [InlineData("""{ "arn": "arn:aws:s3:::example-flow-logs" }""", "arn:aws:s3:::example-flow-logs")]
    [InlineData("""{ "arn": "arn:aws:s3:::example-flow-logs", "prefix": "network/dev" }""", "arn:aws:s3:::example-flow-logs/network/dev/")]
    public async Task FlowLogs_WithABucket_GoThereWithoutRoleAndLogGroup(string bucket, string destination)
    {
        var declared = await DeclareAsync(bucket);

        var log = declared.One("FlowLog");
        Assert.Equal(("ALL", "s3", destination, null, "60"), (log["trafficType"], log["logDestinationType"], log["logDestination"], log["iamRoleArn"], log["maxAggregationInterval"]));
        Assert.Empty(declared.All("LogGroup"));
        Assert.Empty(declared.All("Role"));
        Assert.Empty(declared.All("RolePolicy"));
    }

    [Fact]
    public async Task LogGroup_ThatRetires_StaysAsItWasButForTheTag()
    {
        var (before, after) = ((await DeclareAsync()).One("LogGroup"), (await DeclareAsync("""{ "arn": "arn:aws:s3:::example-flow-logs", "logGroupRetiring": true }""")).One("LogGroup"));

        Assert.Equal("""{"Name":"network-flow-logs","infra:retiring":"true"}""", after["tags"]);
        Assert.Equal((before["retentionInDays"], before["kmsKeyId"]), (after["retentionInDays"], after["kmsKeyId"]));
    }

    private static Task<Declarations> DeclareAsync(string bucket) =>
        Declarations.OfAsync(() => _ = new Upstream(MinimalSettings.ParsedWith(("network.flowLogBucket", bucket))).Network);

    private static Task<Declarations> DeclareAsync() => Declarations.OfAsync(() => _ = new Upstream(MinimalSettings.Parsed).Network);
}
