using System.Collections.Immutable;
using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class DictionaryArgsTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task DictionaryArgs_OfPlainValues_ArePassedOn()
    {
        var args = new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty
            .Add("a", 1).Add("b", Output.Create("x")).Add("c", null).Add("d", ImmutableArray.Create("y")));

        await _mocks.UpdateAsync(() => _ = new CustomResource(Thing.Token, "thing", args, null));

        var inputs = _mocks.Of("thing").Inputs;
        Assert.Equal(1.0, inputs["a"]);
        Assert.Equal("x", inputs["b"]);
        Assert.Equal(["y"], inputs["d"].AsList());
        Assert.Equal(3, inputs.Count);
    }

    [Fact]
    public void DictionaryArgs_OfUnsupportedType_ThrowAtOnce()
    {
        var dictionary = ImmutableDictionary<string, object?>.Empty.Add("a", 5L);

        Assert.Throws<InvalidOperationException>(() => new DictionaryResourceArgs(dictionary));
    }
}
