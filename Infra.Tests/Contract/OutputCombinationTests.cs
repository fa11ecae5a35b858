using System.Collections.Immutable;
using Infra.Tests.Contract.Samples;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

public sealed class OutputCombinationTests
{
    private static readonly Output<int> _unknown = OutputUtilities.CreateUnknown(7);

    [Fact]
    public async Task All_OfInputs_KeepsTheirOrder()
    {
        var all = Output.All<int>(1, Output.Create(2), 3);

        Assert.Equal([1, 2, 3], await all.ValuesAsync());
    }

    [Fact]
    public async Task All_OfNothing_IsEmpty()
    {
        var all = Output.All(Array.Empty<Output<int>>());

        Assert.Empty(await all.ValueAsync());
    }

    [Fact]
    public async Task All_WithOneUnknown_IsUnknown()
    {
        var all = Output.All(new List<Output<int>> { Output.Create(1), _unknown });

        Assert.False(await all.IsKnownAsync());
    }

    [Fact]
    public async Task All_WithOneSecret_IsSecret()
    {
        var all = Output.All(new List<Input<int>> { 1, Output.CreateSecret(2) });

        Assert.True(await all.IsSecretAsync());
        Assert.Equal([1, 2], await all.ValuesAsync());
    }

    [Fact]
    public async Task Tuple_OfTwoOutputs_HoldsBoth()
    {
        var tuple = Output.Tuple(Output.Create(1), Output.Create("a"));

        Assert.Equal((1, "a"), await tuple.ValueAsync());
    }

    [Fact]
    public async Task Tuple_OfMixedInputs_HoldsAll()
    {
        var tuple = Output.Tuple((Input<int>)1, (Input<string>)"a", (Input<bool>)Output.Create(true));

        Assert.Equal((1, "a", true), await tuple.ValueAsync());
    }

    [Fact]
    public async Task Tuple_OfEightOutputs_HoldsAll()
    {
        var one = Output.Create(1);

        var tuple = Output.Tuple(one, one, one, one, one, one, one, Output.CreateSecret(8));

        Assert.Equal((1, 1, 1, 1, 1, 1, 1, 8), await tuple.ValueAsync());
        Assert.True(await tuple.IsSecretAsync());
    }

    [Fact]
    public async Task Tuple_WithOneUnknown_IsUnknown()
    {
        var tuple = Output.Tuple(Output.Create("a"), _unknown);

        Assert.False(await tuple.IsKnownAsync());
    }

    [Fact]
    public void Tuple_OfNullOutput_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Output.Tuple(Output.Create(1), (Output<int>)null!));
    }

    [Fact]
    public async Task Format_WithOutputsAndValues_FillsTheHoles()
    {
        Input<string> input = "b";

        var text = Output.Format($"{Output.Create("a")}-{input}-{1.5:0.00}-{null}-{{}}");

        Assert.Equal("a-b-1.50--{}", await text.ValueAsync());
    }

    [Fact]
    public async Task Format_WithSecretHole_IsSecret()
    {
        var text = Output.Format($"x{Output.CreateSecret(1)}");

        Assert.True(await text.IsSecretAsync());
    }

    [Fact]
    public async Task Format_WithUnknownHole_IsUnknown()
    {
        var text = Output.Format($"x{_unknown}");

        Assert.False(await text.IsKnownAsync());
    }

    [Fact]
    public async Task GetAt_OfArray_IsTheElement()
    {
        var array = Output.Create(ImmutableArray.Create("a", "b"));

        Assert.Equal("b", await array.GetAt(1).ValueAsync());
        Assert.Equal("a", await array.First().ValueAsync());
        Assert.Equal(2, await array.Length().ValueAsync());
    }

    [Fact]
    public async Task UnionExtensions_OnFirstType_TellIt()
    {
        var union = Output.Create(Union<int, string>.FromT0(3));

        Assert.True(await union.IsT0().ValueAsync());
        Assert.False(await union.IsT1().ValueAsync());
        Assert.Equal(3, await union.AsT0().ValueAsync());
        Assert.Equal(3, await union.Value().ValueAsync());
    }
}
