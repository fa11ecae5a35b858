using System.Collections.Immutable;
using System.Text.Json;
using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class SerializationTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task Inputs_OfPlainTypes_ArePassedOn()
    {
        await _mocks.DeclareAsync(new ThingArgs { Label = "a", Enabled = true, Ratio = 0.5 });

        var inputs = _mocks.Of("thing").Inputs;
        Assert.Equal("a", inputs["label"]);
        Assert.Equal(true, inputs["enabled"]);
        Assert.Equal(0.5, inputs["ratio"]);
    }

    [Fact]
    public async Task Inputs_OfIntegers_BecomeDoubles()
    {
        await _mocks.DeclareAsync(new ThingArgs { Count = 3 });

        Assert.Equal(3.0, Assert.IsType<double>(_mocks.Input("thing", "count")));
    }

    [Fact]
    public async Task Inputs_NotGiven_AreLeftOut()
    {
        await _mocks.DeclareAsync(new ThingArgs { Names = { "a" } });

        Assert.Equal("names", Assert.Single(_mocks.Of("thing").Inputs).Key);
    }

    [Fact]
    public async Task Inputs_OfReadButUnfilledCollections_AreEmptyNotMissing()
    {
        var args = new ThingArgs();
        _ = args.Names;
        _ = args.Tags;

        await _mocks.DeclareAsync(args);

        Assert.Empty(_mocks.Input("thing", "names").AsList());
        Assert.Empty(_mocks.Input("thing", "tags").AsMap());
    }

    [Fact]
    public async Task Inputs_OfLists_BecomeImmutableArrays()
    {
        await _mocks.DeclareAsync(new ThingArgs { Names = { "a", Output.Create("b") } });

        Assert.Equal(["a", "b"], _mocks.Input("thing", "names").AsList());
    }

    [Fact]
    public async Task Inputs_OfArraysNeverSet_AreEmpty()
    {
        await _mocks.DeclareAsync(new ThingArgs { Plain = default(ImmutableArray<string>) });

        Assert.Empty(_mocks.Input("thing", "plain").AsList());
    }

    [Fact]
    public async Task Inputs_OfMaps_BecomeImmutableDictionaries()
    {
        await _mocks.DeclareAsync(new ThingArgs { Tags = { { "a", "1" } } });

        Assert.Equal("1", _mocks.Input("thing", "tags").AsMap()["a"]);
    }

    [Fact]
    public async Task Inputs_OfNestedArguments_BecomeImmutableDictionaries()
    {
        await _mocks.DeclareAsync(new ThingArgs { Parts = { new PartArgs { Name = "wheel", Weight = 2 } } });

        var parts = _mocks.Input("thing", "parts").AsList();
        var part = Assert.Single(parts).AsMap();
        Assert.Equal("wheel", part["name"]);
        Assert.Equal(2.0, part["weightKg"]);
    }

    [Fact]
    public async Task Inputs_OfNamedValuesAndEnums_BecomeTheirValues()
    {
        await _mocks.DeclareAsync(new ThingArgs { Color = Color.Red, Level = Level.High });

        Assert.Equal("RED", _mocks.Input("thing", "color"));
        Assert.Equal(1.0, _mocks.Input("thing", "level"));
    }

    [Fact]
    public async Task Inputs_OfUnions_BecomeTheHeldValue()
    {
        await _mocks.UpdateAsync(() =>
        {
            _ = new Thing("number", new ThingArgs { Choice = 3 });
            _ = new Thing("text", new ThingArgs { Choice = "three" });
        });

        Assert.Equal(3.0, _mocks.Input("number", "choice"));
        Assert.Equal("three", _mocks.Input("text", "choice"));
    }

    [Fact]
    public async Task Inputs_OfJson_BecomePlainValues()
    {
        await _mocks.DeclareAsync(new ThingArgs { Document = """{"a":[1,"x",null,true]}""" });

        var document = _mocks.Input("thing", "document").AsMap();
        Assert.Equal([1.0, "x", null!, true], document["a"].AsList());
    }

    [Fact]
    public async Task Inputs_OfAnyType_AreSerialisedByWhatTheyHold()
    {
        var list = new List<object?> { 1, "a", null, new Dictionary<string, object?> { ["b"] = false, ["c"] = null, ["__d"] = 1 } };

        await _mocks.DeclareAsync(new ThingArgs { Anything = list });

        var anything = _mocks.Input("thing", "anything").AsList();
        Assert.Equal([1.0, "a", null!], anything.Take(3));
        Assert.Equal("b", Assert.Single(anything[3].AsMap()).Key);
    }

    [Fact]
    public async Task Inputs_OfAssets_StayAssets()
    {
        var inside = new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("") };

        await _mocks.UpdateAsync(() =>
        {
            _ = new Thing("file", new ThingArgs { Source = new FileAsset("a.txt") });
            _ = new Thing("text", new ThingArgs { Source = new StringAsset("text") });
            _ = new Thing("remote", new ThingArgs { Source = new RemoteAsset("https://example.com/a") });
            _ = new Thing("directory", new ThingArgs { Source = new FileArchive("a") });
            _ = new Thing("far", new ThingArgs { Source = new RemoteArchive("https://example.com/a.zip") });
            _ = new Thing("all", new ThingArgs { Source = new AssetArchive(inside) });
        });

        Assert.IsType<FileAsset>(_mocks.Input("file", "source"));
        Assert.IsType<StringAsset>(_mocks.Input("text", "source"));
        Assert.IsType<RemoteAsset>(_mocks.Input("remote", "source"));
        Assert.IsType<FileArchive>(_mocks.Input("directory", "source"));
        Assert.IsType<RemoteArchive>(_mocks.Input("far", "source"));
        Assert.IsType<AssetArchive>(_mocks.Input("all", "source"));
    }

    [Fact]
    public async Task Inputs_OfSecrets_ShowTheValueToMocks()
    {
        await _mocks.DeclareAsync(new ThingArgs { Label = Output.CreateSecret("hidden") });

        Assert.Equal("hidden", _mocks.Input("thing", "label"));
    }

    [Fact]
    public async Task Inputs_UnknownInAnyPart_AreLeftOut()
    {
        var unknown = OutputUtilities.CreateUnknown("x");

        await _mocks.DeclareAsync(new ThingArgs
        {
            Label = unknown,
            Names = { "a", unknown },
            Tags = { { "a", "1" }, { "b", unknown } },
            Part = new PartArgs { Name = unknown, Weight = 1 },
            Count = 1,
        });

        Assert.Equal("count", Assert.Single(_mocks.Of("thing").Inputs).Key);
    }

    [Fact]
    public async Task Inputs_NamedId_AreLeftOut()
    {
        await _mocks.DeclareAsync(new ThingArgs { IdInput = "mine", Count = 1 });

        Assert.Equal("count", Assert.Single(_mocks.Of("thing").Inputs).Key);
    }

    [Fact]
    public async Task Inputs_OfOutputTypes_BecomeTheirFields()
    {
        Thing? second = null;

        await _mocks.UpdateAsync(() =>
        {
            var first = new Thing("first", new ThingArgs { Part = new PartArgs { Name = "wheel", Weight = 1 } });
            second = new Thing("second", new ThingArgs { Anything = first.Part.Apply(part => (object)part!) });
        });

        var part = _mocks.Input("second", "anything").AsMap();
        Assert.Equal("wheel", part["name"]);
        Assert.Equal(1.0, part["weight"]);
    }

    [Fact]
    public async Task Inputs_OfUnsupportedType_FailNamingTheInput()
    {
        var message = await _mocks.FailAsync(() => _ = new Thing("thing", new ThingArgs { Plain = 5L }));

        Assert.Contains(
            "error serializing property \"plain\": System.Int64 is not a supported argument type.",
            message, StringComparison.Ordinal);
        Assert.Contains("\tresource:thing[test:index:Thing].plain", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inputs_OfTasks_FailSayingWhatToDo()
    {
        var message = await _mocks.FailAsync(() => _ = new Thing("thing", new ThingArgs { Plain = Task.FromResult(1) }));

        Assert.Contains(
            "Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output:\n\tresource:thing[test:index:Thing].plain",
            message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inputs_OfDictionariesWithOtherKeys_Fail()
    {
        var message = await _mocks.FailAsync(
            () => _ = new Thing("thing", new ThingArgs { Plain = new Dictionary<int, int> { [1] = 1 } }));

        Assert.Contains("Dictionaries are only supported with string keys:", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonElement_OfUndefinedKind_IsLeftOut()
    {
        await _mocks.DeclareAsync(new ThingArgs { Plain = default(JsonElement), Count = 1 });

        Assert.Equal("count", Assert.Single(_mocks.Of("thing").Inputs).Key);
    }
}
