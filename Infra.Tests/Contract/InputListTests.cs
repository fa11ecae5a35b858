using System.Collections;
using System.Collections.Immutable;
using Infra.Tests.Contract.Samples;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

public sealed class InputListTests
{
    [Fact]
    public async Task Initialiser_WithValuesOutputsAndLists_JoinsThem()
    {
        InputList<string> more = new[] { "c", "d" };

        InputList<string> list = new() { "a", Output.Create("b"), more, { "e", "f" } };

        Assert.Equal(["a", "b", "c", "d", "e", "f"], await list.ToOutput().ValuesAsync());
    }

    [Fact]
    public async Task Conversion_FromEveryKindOfList_KeepsTheValues()
    {
        var output = Output.Create("a");
        Input<string> input = "a";
        InputList<string>[] lists =
        [
            "a", output, input,
            new[] { "a" }, new[] { output }, new[] { input },
            new List<string> { "a" }, new List<Output<string>> { output }, new List<Input<string>> { input },
            ImmutableArray.Create("a"), ImmutableArray.Create(output), ImmutableArray.Create(input),
            Output.Create<string[]>(["a"]), Output.Create(new List<string> { "a" }),
            Output.Create<IEnumerable<string>>(["a"]), Output.Create(ImmutableArray.Create("a")),
        ];

        var values = await Task.WhenAll(lists.Select(list => list.ToOutput().ValuesAsync()));

        Assert.All(values, value => Assert.Equal(["a"], value));
    }

    [Fact]
    public async Task Conversion_FromDefaultArray_StaysDefault()
    {
        InputList<string> list = default(ImmutableArray<string>);

        Assert.True((await list.ToOutput().ValueAsync()).IsDefault);
    }

    [Fact]
    public async Task Concat_OfTwoLists_ChangesNeither()
    {
        InputList<int> first = new[] { 1 };
        InputList<int> second = new[] { 2 };

        var both = first.Concat(second);

        Assert.Equal([1, 2], await both.ToOutput().ValuesAsync());
        Assert.Equal([1], await first.ToOutput().ValuesAsync());
        Assert.Equal([2], await second.ToOutput().ValuesAsync());
    }

    [Fact]
    public async Task AddRange_OfList_ChangesThisOne()
    {
        InputList<int> first = new[] { 1 };

        first.AddRange(new[] { 2 });

        Assert.Equal([1, 2], await first.ToOutput().ValuesAsync());
    }

    [Fact]
    public async Task ToOutput_WithUnknownElement_IsUnknown()
    {
        var list = new InputList<int> { 1, OutputUtilities.CreateUnknown(2) };

        Assert.False(await list.ToOutput().IsKnownAsync());
    }

    [Fact]
    public async Task ToOutput_WithSecretElement_IsSecret()
    {
        var list = new InputList<int> { 1, Output.CreateSecret(2) };

        Assert.True(await list.ToOutput().IsSecretAsync());
    }

    [Fact]
    public async Task Add_OfEitherTypeOfUnion_WrapsIt()
    {
        var list = new InputList<Union<int, string>>();
        Input<int> number = 1;
        Input<string> text = "a";

        list.Add(number);
        list.Add(text);

        var values = await list.ToOutput().ValuesAsync();
        Assert.Equal([Union<int, string>.FromT0(1), Union<int, string>.FromT1("a")], values);
    }

    [Fact]
    public async Task Enumeration_WhenAsynchronous_YieldsEachElement()
    {
        var list = new InputList<int> { 1, Output.Create(2) };
        var seen = new List<int>();

        await foreach (var element in list)
            seen.Add(await element.ToOutput().ValueAsync());

        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public void Enumeration_WhenSynchronous_Throws()
    {
        var exception = Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputList<int>()).GetEnumerator());

        Assert.EndsWith("cannot be synchronously enumerated. Use GetAsyncEnumerator instead.", exception.Message, StringComparison.Ordinal);
    }
}
