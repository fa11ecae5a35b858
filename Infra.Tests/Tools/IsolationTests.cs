using Infra.Cli.Tools;

namespace Infra.Tests.Tools;

public sealed class IsolationTests
{
    [Fact]
    public void Variables_ForAProgram_LeaveItNoWayToAws()
    {
        var variables = Isolation.Variables("/work");

        Assert.Equal("true", variables["AWS_EC2_METADATA_DISABLED"]);
        Assert.All((string[])["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"], name => Assert.Equal("http://127.0.0.1:9", variables[name]));
        Assert.Equal("127.0.0.1,localhost", variables["NO_PROXY"]);
        Assert.StartsWith("/work", variables["AWS_SHARED_CREDENTIALS_FILE"], StringComparison.Ordinal);
        Assert.StartsWith("/work", variables["AWS_CONFIG_FILE"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_PROFILE")]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("AWS_CA_BUNDLE")]
    [InlineData("TF_CLI_ARGS_plan")]
    [InlineData("TF_VAR_region")]
    public void Variables_OfTheUser_AreNotHandedOn(string name)
    {
        var before = Environment.GetEnvironmentVariable(name);
        try
        {
            Environment.SetEnvironmentVariable(name, "the user's");

            Assert.True(Isolation.Variables("/work").TryGetValue(name, out var value));
            Assert.Null(value);
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, before);
        }
    }
}
