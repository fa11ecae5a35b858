using Infra.Identity;
using Infra.Tests.Support;

namespace Infra.Tests.Identity;

[Collection(DeploymentCollection.Name)]
public sealed class KeysTests
{
    private const string Administered =
        """{"Sid":"AccountAdministersKey","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":["kms:*"],"Resource":["*"]}""";

    private const string Use = """["kms:Encrypt","kms:Decrypt","kms:ReEncrypt*","kms:GenerateDataKey*","kms:DescribeKey"]""";

    [Fact]
    public async Task Keys_OfAnEnvironment_AreOneForEachPurpose()
    {
        var declared = await DeclareAsync();

        Assert.Equal(["keys-secrets", "keys-volumes", "keys-logs"], declared.All("Key").Select(key => key.Name));
        Assert.All(declared.All("Key"), key => Assert.Equal("keys", key.Parent));
    }

    [Fact]
    public async Task Keys_OfAnEnvironment_RotateAndCanBeKeptForAMonth()
    {
        var declared = await DeclareAsync();

        Assert.All(declared.All("Key"), key => Assert.Equal(("true", "30"), (key["enableKeyRotation"], key["deletionWindowInDays"])));
    }

    [Fact]
    public async Task SecretsKey_OfAnEnvironment_IsForItsAccountOnly()
    {
        var declared = await DeclareAsync();

        Assert.Equal(Policy(Administered), declared.One("Key", "keys-secrets")["policy"]);
    }

    [Fact]
    public async Task VolumesKey_OfAnEnvironment_IsForItsAccountAndAutoScaling()
    {
        const string role = "arn:aws:iam::111111111111:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling";
        const string held =
            $$$"""{"ArnEquals":{"aws:PrincipalArn":"{{{role}}}"},"StringEquals":{"kms:CallerAccount":"111111111111","kms:ViaService":"ec2.eu-central-1.amazonaws.com"}""";

        var declared = await DeclareAsync();

        Assert.Equal(
            Policy(
                Administered,
                $$$$"""{"Sid":"AutoScalingUsesKey","Effect":"Allow","Principal":{"AWS":"*"},"Action":{{{{Use}}}},"Resource":["*"],"Condition":{{{{held}}}}}}""",
                $$$$"""{"Sid":"AutoScalingAttachesVolumes","Effect":"Allow","Principal":{"AWS":"*"},"Action":["kms:CreateGrant"],"Resource":["*"],"Condition":{{{{held}}}},"Bool":{"kms:GrantIsForAWSResource":"true"}}}"""),
            declared.One("Key", "keys-volumes")["policy"]);
    }

    [Fact]
    public async Task LogsKey_OfAnEnvironment_IsForItsAccountAndTheLogsOfItsRegion()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            Policy(
                Administered,
                $$$$"""{"Sid":"CloudWatchUsesKey","Effect":"Allow","Principal":{"Service":"logs.eu-central-1.amazonaws.com"},"Action":{{{{Use}}}},"Resource":["*"],"Condition":{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":"arn:aws:logs:eu-central-1:111111111111:log-group:*"}}}"""),
            declared.One("Key", "keys-logs")["policy"]);
    }

    [Fact]
    public async Task ImagesKey_OfAnEnvironmentWithRepositories_IsForItsAccountOnly()
    {
        var declared = await DeclareAsync(("repositories", """["shop/api"]"""));

        Assert.Equal(Policy(Administered), declared.One("Key", "keys-images")["policy"]);
    }

    [Fact]
    public async Task KeyPolicies_InAnotherPartition_NameIt()
    {
        var declared = await DeclareAsync(
            ("region", "\"us-gov-west-1\""),
            ("network.zones", """{ "us-gov-west-1a": 0, "us-gov-west-1b": 1 }"""),
            ("access.deployment.role", "\"arn:aws-us-gov:iam::111111111111:role/deployment\""));

        Assert.All(declared.All("Key"), key => Assert.DoesNotContain("arn:aws:", key["policy"], StringComparison.Ordinal));
        Assert.All(declared.All("Key"), key => Assert.Contains("arn:aws-us-gov:iam::111111111111:root", key["policy"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task VolumesKey_InChina_IsUsedThroughTheSameNameOfEc2()
    {
        var declared = await DeclareAsync(("region", "\"cn-north-1\""), ("network.zones", """{ "cn-north-1a": 0, "cn-north-1b": 1 }"""));

        Assert.Contains("\"kms:ViaService\":\"ec2.cn-north-1.amazonaws.com\"", declared.One("Key", "keys-volumes")["policy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task Keys_OfAnEnvironment_AreProtectedWhenItIs(string deletionProtection, bool isProtected)
    {
        var declared = await DeclareAsync(("deletionProtection", deletionProtection));

        Assert.All(declared.All("Key"), key => Assert.Equal(isProtected, key.Options.Protect));
    }

    private static string Policy(params string[] statements) => $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""";

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) =>
        Declarations.OfAsync(() => _ = new Keys("keys", MinimalSettings.ParsedWith(changes)));
}
