using System.Text.Json;
using Infra.Tests.Contract.Samples;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

public sealed class InputTests
{
    [Fact]
    public async Task Conversion_FromValueAndOutput_KeepsThem()
    {
        Input<int> value = 1;
        Input<int> output = Output.CreateSecret(2);

        Assert.Equal(1, await value.ToOutput().ValueAsync());
        Assert.Equal(2, await output.ToOutput().ValueAsync());
        Assert.True(await output.ToOutput().IsSecretAsync());
    }

    [Fact]
    public void Conversion_FromNullOutput_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => { Input<int> _ = (Output<int>)null!; });
    }

    [Fact]
    public async Task ToOutput_OfNullInput_IsTheDefault()
    {
        Input<int>? input = null;

        Assert.Equal(0, await input.ToOutput().ValueAsync());
        Assert.Equal(1, await input.Apply(value => value + 1).ValueAsync());
    }

    [Fact]
    public async Task InputUnion_FromEitherType_HoldsIt()
    {
        InputUnion<int, string> number = 1;
        InputUnion<int, string> text = Output.CreateSecret("a");

        Assert.Equal(1, (await number.ToOutput().ValueAsync()).AsT0);
        Assert.Equal("a", (await text.ToOutput().ValueAsync()).AsT1);
        Assert.True(await text.ToOutput().IsSecretAsync());
    }

    [Fact]
    public async Task InputUnion_FromInputOfEitherType_HoldsIt()
    {
        InputUnion<int, string> number = (Input<int>)1;
        InputUnion<int, string> text = (Input<string>)"a";

        Assert.Equal(1, (await number.ToOutput().ValueAsync()).AsT0);
        Assert.Equal("a", (await text.ToOutput().ValueAsync()).AsT1);
    }

    [Fact]
    public async Task InputJson_FromText_ParsesIt()
    {
        InputJson json = """{"a":1}""";
        InputJson later = Output.Create("""{"a":2}""");

        Assert.Equal(1, (await json.ToOutput().ValueAsync()).GetProperty("a").GetInt32());
        Assert.Equal(2, (await later.ToOutput().ValueAsync()).GetProperty("a").GetInt32());
    }

    [Fact]
    public void InputJson_FromBadText_ThrowsAtOnce()
    {
        Assert.ThrowsAny<JsonException>(() => { InputJson _ = "{"; });
    }

    [Fact]
    public async Task InputJson_FromUnknownText_IsUnknown()
    {
        InputJson json = OutputUtilities.CreateUnknown("{}");

        Assert.False(await json.ToOutput().IsKnownAsync());
    }

    [Fact]
    public void Union_OfFirstType_HoldsOnlyIt()
    {
        Union<int, string> union = 3;

        Assert.True(union.IsT0);
        Assert.False(union.IsT1);
        Assert.Equal(3, union.AsT0);
        Assert.Equal(3, union.Value);
        Assert.Throws<InvalidOperationException>(() => union.AsT1);
    }

    [Fact]
    public void Union_WhenDefault_HoldsTheDefaultOfTheFirstType()
    {
        var union = default(Union<int, string>);

        Assert.Equal(0, union.AsT0);
    }

    [Fact]
    public void Union_Comparison_LooksAtTypeAndValue()
    {
        Assert.Equal(Union<int, int>.FromT0(1), Union<int, int>.FromT0(1));
        Assert.True(Union<int, int>.FromT0(1) != Union<int, int>.FromT1(1));
        Assert.True(Union<int, int>.FromT0(1) == Union<int, int>.FromT0(1));
        Assert.Equal(Union<int, int>.FromT1(1).GetHashCode(), Union<int, int>.FromT1(1).GetHashCode());
    }

    [Fact]
    public void Union_Matching_RunsTheHeldSide()
    {
        Union<int, string> union = "a";

        Assert.Equal("a!", union.Match(number => $"{number}", text => text + "!"));
        Assert.Equal(1, union.MapT1(text => text.Length).AsT1);
        Assert.Equal("a", union.MapT0(number => number + 1).AsT1);
        Assert.True(union.TryPickT1(out var picked, out _));
        Assert.Equal("a", picked);
        Assert.False(union.TryPickT0(out var number, out var rest));
        Assert.Equal((0, "a"), (number, rest));
    }

    [Fact]
    public void Union_AsText_NamesTheType()
    {
        Union<int, string> union = 3;

        Assert.Equal("System.Int32: 3", union.ToString());
    }
}
