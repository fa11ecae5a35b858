using System.Collections;
using System.Collections.Immutable;
using Infra.Tests.Contract.Samples;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

public sealed class InputMapTests
{
    [Fact]
    public async Task Initialiser_WithValuesOutputsAndMaps_JoinsThem()
    {
        InputMap<string> more = new Dictionary<string, string> { ["c"] = "3" };

        InputMap<string> map = new() { { "a", "1" }, { "b", Output.Create("2") }, more };

        var values = await map.ToOutput().ValueAsync();
        Assert.Equal(["a=1", "b=2", "c=3"], values.Select(pair => $"{pair.Key}={pair.Value}").Order());
    }

    [Fact]
    public async Task Conversion_FromEveryKindOfDictionary_KeepsTheValues()
    {
        var dictionary = new Dictionary<string, int> { ["a"] = 1 };
        InputMap<int>[] maps =
        [
            dictionary,
            dictionary.ToImmutableDictionary(),
            Output.Create(dictionary),
            Output.Create<IDictionary<string, int>>(dictionary),
            Output.Create(dictionary.ToImmutableDictionary()),
        ];

        var values = await Task.WhenAll(maps.Select(map => map.ToOutput().ValueAsync()));

        Assert.All(values, value => Assert.Equal(1, Assert.Single(value).Value));
    }

    [Fact]
    public async Task Indexer_Set_AddsTheValue()
    {
        var map = new InputMap<int> { ["a"] = 1 };

        map["b"] = Output.Create(2);

        Assert.Equal(2, (await map.ToOutput().ValueAsync()).Count);
    }

    [Fact]
    public async Task Add_OfPresentKeyWithEqualValue_KeepsIt()
    {
        var map = new InputMap<int> { { "a", 1 } };

        map.Add("a", Output.Create(1));

        Assert.Equal(1, (await map.ToOutput().ValueAsync())["a"]);
    }

    [Fact]
    public async Task Add_OfPresentKeyWithOtherValue_FailsTheMap()
    {
        var map = new InputMap<int> { { "a", 1 } };

        map["a"] = 2;

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(map.ToOutput()));
        Assert.Equal("Key 'a' already exists in the map with a different value.", exception.Message);
    }

    [Fact]
    public async Task AddRange_WithPresentKey_FailsTheMap()
    {
        var map = new InputMap<int> { { "a", 1 } };

        map.AddRange(new InputMap<int> { { "a", 1 } });

        await Assert.ThrowsAsync<ArgumentException>(() => OutputUtilities.GetValueAsync(map.ToOutput()));
    }

    [Fact]
    public async Task Merge_WithSameKey_TakesTheSecondAndChangesNeither()
    {
        InputMap<int> first = new() { { "a", 1 }, { "b", 1 } };
        InputMap<int> second = new() { { "b", 2 } };

        var merged = InputMap<int>.Merge(first, second);

        var values = await merged.ToOutput().ValueAsync();
        Assert.Equal((1, 2), (values["a"], values["b"]));
        Assert.Equal(1, (await first.ToOutput().ValueAsync())["b"]);
    }

    [Fact]
    public async Task ToOutput_WithUnknownValue_IsUnknown()
    {
        var map = new InputMap<int> { { "a", 1 }, { "b", OutputUtilities.CreateUnknown(2) } };

        Assert.False(await map.ToOutput().IsKnownAsync());
    }

    [Fact]
    public async Task Add_OfEitherTypeOfUnion_WrapsIt()
    {
        var map = new InputMap<Union<int, string>>();
        Input<int> number = 1;
        Input<string> text = "x";

        map.Add("a", number);
        map.Add("b", text);

        var values = await map.ToOutput().ValueAsync();
        Assert.Equal(1, values["a"].AsT0);
        Assert.Equal("x", values["b"].AsT1);
    }

    [Fact]
    public async Task Enumeration_WhenAsynchronous_YieldsEachPair()
    {
        var map = new InputMap<int> { { "a", 1 } };
        var seen = new List<KeyValuePair<string, int>>();

        await foreach (var pair in map)
            seen.Add(await pair.ToOutput().ValueAsync());

        Assert.Equal([KeyValuePair.Create("a", 1)], seen);
    }

    [Fact]
    public void Enumeration_WhenSynchronous_Throws()
    {
        Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputMap<int>()).GetEnumerator());
    }
}
