using System.Text.Json;
using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class ConfigTests : IDisposable
{
    private const string Variable = "PULUMI_CONFIG";

    private readonly string? _before = Environment.GetEnvironmentVariable(Variable);

    public ConfigTests() => Environment.SetEnvironmentVariable(Variable, """
        {
          "project:text": "a", "project:flag": "true", "project:number": "-3", "project:fraction": "0.5",
          "project:badFlag": "True", "project:object": "{\"Name\":\"n\",\"Size\":2}", "project:badObject": "{", "project:null": "null",
          "other:text": "b", "old:config:text": "c", "project:structured": { "Name": "s" }
        }
        """);

    public void Dispose() => Environment.SetEnvironmentVariable(Variable, _before);

    [Fact]
    public async Task Get_OfPresentKeys_ReadsEachType()
    {
        await ReadAsync(config =>
        {
            Assert.Equal("a", config.Get("text"));
            Assert.True(config.GetBoolean("flag"));
            Assert.Equal(-3, config.GetInt32("number"));
            Assert.Equal(0.5, config.GetDouble("fraction"));
            Assert.Equal(new Sample("n", 2), config.GetObject<Sample>("object"));
        });
    }

    [Fact]
    public async Task Require_OfPresentKeys_ReadsEachType()
    {
        await ReadAsync(config =>
        {
            Assert.Equal("a", config.Require("text"));
            Assert.True(config.RequireBoolean("flag"));
            Assert.Equal(-3, config.RequireInt32("number"));
            Assert.Equal(0.5, config.RequireDouble("fraction"));
            Assert.Equal(new Sample("n", 2), config.RequireObject<Sample>("object"));
        });
    }

    [Fact]
    public async Task Get_OfMissingKeys_IsNull()
    {
        await ReadAsync(config =>
        {
            Assert.Null(config.Get("missing"));
            Assert.Null(config.GetBoolean("missing"));
            Assert.Null(config.GetInt32("missing"));
            Assert.Null(config.GetDouble("missing"));
            Assert.Null(config.GetObject<Sample>("missing"));
            Assert.Null(config.GetSecret("missing"));
            Assert.Null(config.GetSecretBoolean("missing"));
            Assert.Null(config.GetSecretInt32("missing"));
            Assert.Null(config.GetSecretDouble("missing"));
            Assert.Null(config.GetSecretObject<Sample>("missing"));
            Assert.Null(config.GetSecretObject<Sample>("missing", JsonSerializerOptions.Default));
        });
    }

    [Theory]
    [InlineData(nameof(Config.Require))]
    [InlineData(nameof(Config.RequireBoolean))]
    [InlineData(nameof(Config.RequireInt32))]
    [InlineData(nameof(Config.RequireDouble))]
    [InlineData(nameof(Config.RequireSecret))]
    public async Task Require_OfMissingKey_SaysHowToSetIt(string getter)
    {
        const string Expected = "Missing Required configuration variable 'project:missing'\n"
            + "\tplease set a value using the command `pulumi config set project:missing <value>`";

        await ReadAsync(config =>
        {
            var method = typeof(Config).GetMethod(getter)!;
            var exception = Assert.ThrowsAny<RunException>(
                () => method.Invoke(config, System.Reflection.BindingFlags.DoNotWrapExceptions, null, ["missing"], null));
            Assert.Equal(Expected, exception.Message);
        });
    }

    [Fact]
    public async Task Require_OfMissingObject_SaysHowToSetIt()
    {
        await ReadAsync(config =>
        {
            var exception = Assert.ThrowsAny<RunException>(() => config.RequireObject<Sample>("missing", JsonSerializerOptions.Strict));
            Assert.StartsWith("Missing Required configuration variable 'project:missing'", exception.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Require_OfMissingKeyUncaught_FailsTheRunWithTheMessage()
    {
        var message = await new RecordingMocks().FailAsync(() => new Config("web").Require("missing"));

        Assert.StartsWith("Missing Required configuration variable 'web:missing'\n\tplease set", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfOtherType_SaysWhichWasExpected()
    {
        await ReadAsync(config =>
        {
            Assert.Equal("'project:badFlag' value 'True' is not a valid Boolean", Problem(() => config.GetBoolean("badFlag")));
            Assert.Equal("'project:text' value 'a' is not a valid Int32", Problem(() => config.GetInt32("text")));
            Assert.Equal("'project:fraction' value '0.5' is not a valid Int32", Problem(() => config.RequireInt32("fraction")));
            Assert.Equal("'project:text' value 'a' is not a valid Double", Problem(() => config.GetDouble("text")));
            Assert.Equal(
                $"'project:badObject' value '{{' is not a valid {typeof(Sample).FullName}",
                Problem(() => config.GetObject<Sample>("badObject")));
        });
    }

    [Fact]
    public async Task RequireObject_WithStrictOptions_RefusesUnknownMembers()
    {
        await ReadAsync(config =>
        {
            var exception = Assert.ThrowsAny<RunException>(() => config.RequireObject<Empty>("object", JsonSerializerOptions.Strict));
            Assert.IsType<JsonException>(exception.InnerException);
        });
    }

    [Fact]
    public async Task GetObject_OfJsonNull_IsNull()
    {
        await ReadAsync(config =>
        {
            Assert.Null(config.GetObject<Sample>("null"));
            Assert.Null(config.RequireObject<Sample>("null"));
            Assert.Null(config.GetSecretObject<Sample>("null", JsonSerializerOptions.Default));
            Assert.NotNull(config.GetSecretObject<Sample>("null"));
        });
    }

    [Fact]
    public async Task Get_OfStructuredValue_IsItsJson()
    {
        await ReadAsync(config => Assert.Equal("s", config.RequireObject<Sample>("structured").Name));
    }

    [Fact]
    public async Task GetSecret_OfPresentKeys_IsSecret()
    {
        var secrets = new List<Output<string>>();

        await ReadAsync(config => secrets.AddRange([
            config.GetSecret("text")!,
            config.RequireSecret("text"),
            config.RequireSecretBoolean("flag").Apply(flag => $"{flag}"),
            config.GetSecretInt32("number")!.Apply(number => $"{number}"),
            config.RequireSecretDouble("fraction").Apply(number => $"{number}"),
            config.RequireSecretObject<Sample>("object").Apply(sample => sample.Name),
        ]));

        Assert.Equal(["a", "a", "True", "-3", "0.5", "n"], await Task.WhenAll(secrets.Select(secret => secret.ValueAsync())));
        Assert.All(await Task.WhenAll(secrets.Select(secret => secret.IsSecretAsync())), Assert.True);
    }

    [Fact]
    public async Task Config_OfOtherName_ReadsItsKeys()
    {
        await new RecordingMocks().UpdateAsync(() =>
        {
            Assert.Equal("b", new Config("other").Get("text"));
            Assert.Equal("b", new Config("other:config").Get("text"));
            Assert.Equal("c", new Config("old").Get("text"));
        });
    }

    [Fact]
    public async Task Config_WithoutVariable_IsEmpty()
    {
        Environment.SetEnvironmentVariable(Variable, null);

        await ReadAsync(config => Assert.Null(config.Get("text")));
    }

    [Fact]
    public void Config_OutsideAProgram_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => new Config());
        Assert.Throws<InvalidOperationException>(() => new Config("other").Get("text"));
    }

    private static string Problem(Func<object?> read)
    {
        const string Start = "Configuration ";
        var message = Assert.ThrowsAny<RunException>(read).Message;
        Assert.StartsWith(Start, message, StringComparison.Ordinal);
        return message[Start.Length..];
    }

    private static async Task ReadAsync(Action<Config> read) => await new RecordingMocks().UpdateAsync(() => read(new Config()));

    private sealed record Sample(string Name, int Size);

    private sealed record Empty;
}
