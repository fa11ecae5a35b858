using System.Text.Json;
using Infra.Tests.Contract.Samples;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

public sealed class OutputJsonTests
{
    [Fact]
    public async Task JsonSerialize_OfNestedOutputs_WritesTheirValues()
    {
        var value = new Nested { Name = Output.Create("a"), Count = 2, Names = { "x", Output.Create("y") }, Tags = { { "k", "v" } } };

        var json = Output.JsonSerialize(Output.Create(value));

        Assert.Equal("""{"Name":"a","Count":2,"Names":["x","y"],"Tags":{"k":"v"}}""", await json.ValueAsync());
        Assert.False(await json.IsSecretAsync());
    }

    [Fact]
    public async Task JsonSerialize_WithOptions_FollowsThem()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);

        var json = Output.JsonSerialize(Output.Create(new { FirstName = Output.Create("a") }), options);

        Assert.Equal("""{"firstName":"a"}""", await json.ValueAsync());
        Assert.Empty(options.Converters);
    }

    [Fact]
    public async Task JsonSerialize_WithNestedUnknown_IsUnknown()
    {
        var json = Output.JsonSerialize(Output.Create(new { A = OutputUtilities.CreateUnknown("x") }));

        Assert.False(await json.IsKnownAsync());
    }

    [Fact]
    public async Task JsonSerialize_WithNestedSecret_IsSecret()
    {
        var json = Output.JsonSerialize(Output.Create(new { A = Output.CreateSecret("x") }));

        Assert.True(await json.IsSecretAsync());
        Assert.Equal("""{"A":"x"}""", await json.ValueAsync());
    }

    [Fact]
    public async Task JsonSerialize_OfUnknown_IsUnknown()
    {
        var json = Output.JsonSerialize(OutputUtilities.CreateUnknown(1));

        Assert.False(await json.IsKnownAsync());
    }

    [Fact]
    public void JsonSerialize_OfNull_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Output.JsonSerialize<int>(null!));
    }

    [Fact]
    public async Task JsonDeserialize_OfSecret_MakesNestedOutputsSecret()
    {
        var json = Output.CreateSecret("""{"Name":"a","Count":2,"Names":["x"],"Tags":{"k":"v"}}""");

        var nested = Output.JsonDeserialize<Nested>(json);

        var value = await nested.ValueAsync();
        Assert.True(await nested.IsSecretAsync());
        Assert.True(await value.Name.IsSecretAsync());
        Assert.Equal("a", await value.Name.ValueAsync());
        Assert.Equal(2, await value.Count.ToOutput().ValueAsync());
        Assert.Equal(["x"], await value.Names.ToOutput().ValuesAsync());
        Assert.Equal("v", (await value.Tags.ToOutput().ValueAsync())["k"]);
    }

    [Fact]
    public async Task JsonDeserialize_OfOtherShape_Fails()
    {
        var output = Output.JsonDeserialize<int>(Output.Create("\"text\""));

        await Assert.ThrowsAsync<JsonException>(() => OutputUtilities.GetValueAsync(output));
    }

    private sealed class Nested
    {
        public Output<string> Name { get; set; } = null!;

        public Input<int> Count { get; set; } = null!;

        public InputList<string> Names { get; set; } = [];

        public InputMap<string> Tags { get; set; } = [];
    }
}
