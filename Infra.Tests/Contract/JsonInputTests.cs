using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class JsonInputTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task Inputs_MarkedJson_BecomeTextInProtobufStyle()
    {
        await _mocks.UpdateAsync(() =>
        {
            _ = new TestProvider("provider", new TestProviderArgs { Region = "eu", Strict = true, Accounts = { "1", "<\"é😀" } });
            _ = new Thing("thing", new ThingArgs { Settings = new PartArgs { Weight = 2, Name = "a" } });
        });

        Assert.Equal("eu", _mocks.Input("provider", "region"));
        Assert.Equal("true", _mocks.Input("provider", "strict"));
        Assert.Equal("""[ "1", "\u003c\"é\ud83d\ude00" ]""", _mocks.Input("provider", "accounts"));
        Assert.Equal("""{ "name": "a", "weightKg": 2 }""", _mocks.Input("thing", "settings"));
    }

    [Fact]
    public async Task Inputs_MarkedJsonWithUnknownElement_AreLeftOut()
    {
        await _mocks.UpdateAsync(() => _ = new TestProvider(
            "provider", new TestProviderArgs { Accounts = { "1", OutputUtilities.CreateUnknown("2") } }));

        Assert.Empty(_mocks.Of("provider").Inputs);
    }

    [Fact]
    public async Task Inputs_MarkedJsonWithUnknownInside_ShowThePlaceholder()
    {
        var names = new InputList<string> { "a", OutputUtilities.CreateUnknown("b") };

        await _mocks.DeclareAsync(new ThingArgs { Rules = new Dictionary<string, object?> { ["names"] = names, ["none"] = null } });

        Assert.Equal("""{ "names": [ "a", "04da6b54-80e4-46f7-96ec-b56ff0331ba9" ] }""", _mocks.Input("thing", "rules"));
    }
}
