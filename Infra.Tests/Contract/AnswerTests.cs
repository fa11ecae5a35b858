using System.Collections.Immutable;
using System.Text.Json;
using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class AnswerTests
{
    [Fact]
    public async Task Outputs_OfPlainTypes_HoldTheAnswer()
    {
        var thing = await AnswerAsync(new() { ["label"] = "a", ["count"] = 3, ["ratio"] = 0.5, ["enabled"] = true });

        Assert.Equal("a", await thing.Label.ValueAsync());
        Assert.Equal(3, await thing.Count.ValueAsync());
        Assert.Equal(0.5, await thing.Ratio.ValueAsync());
        Assert.True(await thing.Enabled.ValueAsync());
    }

    [Fact]
    public async Task Outputs_OfFractions_AreCutToWholeNumbers()
    {
        var thing = await AnswerAsync(new() { ["count"] = 3.9 });

        Assert.Equal(3, await thing.Count.ValueAsync());
    }

    [Fact]
    public async Task Outputs_NotAnsweredInUpdate_AreKnownDefaults()
    {
        var thing = await AnswerAsync([]);

        Assert.Null(await thing.Label.ValueAsync());
        Assert.Equal(0, await thing.Count.ValueAsync());
        Assert.True((await thing.Parts.ValueAsync()).IsDefault);
    }

    [Fact]
    public async Task Outputs_NotAnsweredInPreview_AreUnknown()
    {
        Thing? thing = null;

        await new RecordingMocks().PreviewAsync(() => thing = new Thing("thing", new ThingArgs { Count = 1 }));

        Assert.False(await thing!.Label.IsKnownAsync());
        Assert.Equal(1, await thing.Count.ValueAsync());
        Assert.Equal("thing-id", await thing.Id.ValueAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Id_NotAnswered_IsUnknownEvenInUpdate(bool preview)
    {
        var mocks = RecordingMocks.Answering(ImmutableDictionary<string, object>.Empty, id: null);
        Thing? thing = null;

        await (preview ? mocks.PreviewAsync(() => thing = new Thing("thing")) : mocks.UpdateAsync(() => thing = new Thing("thing")));

        Assert.False(await thing!.Id.IsKnownAsync());
        Assert.True(await thing.Urn.IsKnownAsync());
    }

    [Fact]
    public async Task Outputs_Always_ComeFromTheirResource()
    {
        var thing = await AnswerAsync(new() { ["label"] = "a" });

        Assert.Same(thing, Assert.Single(await thing.Label.SourcesAsync()));
        Assert.Same(thing, Assert.Single(await thing.Count.SourcesAsync()));
        Assert.Same(thing, Assert.Single(await thing.Id.SourcesAsync()));
        Assert.Same(thing, Assert.Single(await thing.Urn.SourcesAsync()));
    }

    [Fact]
    public async Task Outputs_OfOutputTypes_AreConstructed()
    {
        var thing = await AnswerAsync(new() { ["part"] = new Dictionary<string, object> { ["name"] = "wheel", ["weightKg"] = 2 } });

        var part = await thing.Part.ValueAsync();
        Assert.Equal(("wheel", 2), (part!.Name, part.Weight));
    }

    [Fact]
    public async Task Outputs_OfArraysOfOutputTypes_AreConstructed()
    {
        var thing = await AnswerAsync(new() { ["parts"] = new[] { new Dictionary<string, object> { ["name"] = "wheel" } } });

        var part = Assert.Single(await thing.Parts.ValueAsync());
        Assert.Equal(("wheel", null), (part.Name, part.Weight));
    }

    [Fact]
    public async Task Outputs_OfMaps_AreConverted()
    {
        var thing = await AnswerAsync(new() { ["tags"] = new Dictionary<string, string> { ["a"] = "1" } });

        Assert.Equal("1", (await thing.Tags.ValueAsync())!["a"]);
    }

    [Fact]
    public async Task Outputs_OfNamedValuesAndEnums_AreConverted()
    {
        var thing = await AnswerAsync(new() { ["color"] = "GREEN", ["level"] = 1 });

        Assert.Equal(Color.Green, await thing.Color.ValueAsync());
        Assert.Equal(Level.High, await thing.Level.ValueAsync());
    }

    [Fact]
    public async Task Outputs_OfUnions_HoldTheFirstTypeThatFits()
    {
        var number = await AnswerAsync(new() { ["choice"] = 3 });
        var text = await AnswerAsync(new() { ["choice"] = "three" });

        Assert.Equal(3, (await number.Choice.ValueAsync()).AsT0);
        Assert.Equal("three", (await text.Choice.ValueAsync()).AsT1);
    }

    [Fact]
    public async Task Outputs_OfDiscriminatedUnions_AreOfTheTaggedType()
    {
        var thing = await AnswerAsync(new() { ["shape"] = new Dictionary<string, object> { ["kind"] = "square", ["side"] = 2 } });

        Assert.Equal(2.0, Assert.IsType<Square>(await thing.Shape.ValueAsync()).Side);
    }

    [Fact]
    public async Task Outputs_OfDiscriminatedUnionsWithOtherTag_AreNull()
    {
        var thing = await AnswerAsync(new() { ["shape"] = new Dictionary<string, object> { ["kind"] = "line" } });

        Assert.Null(await thing.Shape.ValueAsync());
    }

    [Fact]
    public async Task Outputs_OfJson_AreParsed()
    {
        var thing = await AnswerAsync(new() { ["document"] = new Dictionary<string, object> { ["a"] = new[] { 1, 2 } } });

        Assert.Equal(2, (await thing.Document.ValueAsync()).GetProperty("a")[1].GetInt32());
    }

    [Fact]
    public async Task Outputs_OfAnyType_ArePlainCollectionsAndDoubles()
    {
        var thing = await AnswerAsync(new() { ["anything"] = new Dictionary<string, object> { ["a"] = new[] { 1 } } });

        var anything = (await thing.Anything.ValueAsync()).AsMap();
        Assert.Equal([1.0], anything["a"].AsList());
    }

    [Fact]
    public async Task Outputs_OfAssets_AreRead()
    {
        var thing = await AnswerAsync(new() { ["source"] = new FileAsset("a.txt") });

        Assert.IsType<FileAsset>(await thing.Source.ValueAsync());
    }

    [Fact]
    public async Task Outputs_OfResources_AreLookedUp()
    {
        var mocks = new RecordingMocks();

        var thing = await mocks.EvaluateAsync(() => new Thing("thing", new ThingArgs { Friend = new Thing("friend") }));

        var friend = await thing.Friend.ValueAsync();
        Assert.Equal("friend", friend!.GetResourceName());
        Assert.Equal("friend-id", await friend.Id.ValueAsync());
    }

    [Fact]
    public async Task Outputs_AnsweredWithSecret_AreSecretAlone()
    {
        var thing = await AnswerAsync(new() { ["label"] = Output.CreateSecret("hidden"), ["count"] = 1 });

        Assert.True(await thing.Label.IsSecretAsync());
        Assert.Equal("hidden", await thing.Label.ValueAsync());
        Assert.False(await thing.Count.IsSecretAsync());
    }

    [Fact]
    public async Task Outputs_AnsweredWithNestedSecret_AreSecretAsAWhole()
    {
        var tags = new Dictionary<string, object> { ["a"] = Output.CreateSecret("1"), ["b"] = "2" };

        var thing = await AnswerAsync(new() { ["tags"] = tags });

        Assert.True(await thing.Tags.IsSecretAsync());
        Assert.Equal("2", (await thing.Tags.ValueAsync())!["b"]);
    }

    [Fact]
    public async Task Outputs_AnsweredWithUnknown_AreUnknownAlone()
    {
        var thing = await AnswerAsync(new() { ["label"] = OutputUtilities.CreateUnknown("x"), ["count"] = 1 });

        Assert.False(await thing.Label.IsKnownAsync());
        Assert.True(await thing.Count.IsKnownAsync());
    }

    [Fact]
    public async Task Outputs_AnsweredWithNestedUnknown_AreUnknownAsAWhole()
    {
        var part = new Dictionary<string, object> { ["name"] = OutputUtilities.CreateUnknown("x") };

        var thing = await AnswerAsync(new() { ["parts"] = new object[] { part } });

        Assert.False(await thing.Parts.IsKnownAsync());
    }

    [Fact]
    public async Task Outputs_AnsweredWithOtherType_AreDefaultsWithoutFailure()
    {
        var thing = await AnswerAsync(new() { ["label"] = 1, ["count"] = "three", ["parts"] = "none", ["part"] = true, ["source"] = 1 });

        Assert.Null(await thing.Label.ValueAsync());
        Assert.Equal(0, await thing.Count.ValueAsync());
        Assert.True((await thing.Parts.ValueAsync()).IsDefault);
        Assert.Null(await thing.Part.ValueAsync());
        Assert.NotNull(await thing.Source.ValueAsync());
    }

    [Fact]
    public async Task Outputs_OfNamedValuesAnsweredWithOtherType_AreNull()
    {
        var thing = await AnswerAsync(new() { ["color"] = true });

        Assert.Null(await thing.Color.ValueAsync());
    }

    [Fact]
    public async Task Outputs_OfOptionalNumbersAnsweredWithOtherType_AreZeroNotNull()
    {
        var thing = await AnswerAsync(new() { ["ratio"] = "half" });

        Assert.Equal(0.0, await thing.Ratio.ValueAsync());
    }

    [Fact]
    public async Task State_ThatIsNoDictionary_FailsTheProgram()
    {
        var mocks = RecordingMocks.Answering("text");

        var message = await mocks.FailAsync(() => _ = new Thing("thing"));

        Assert.Contains(
            "System.InvalidOperationException: System.String is not a supported argument type",
            message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_OfInputArguments_IsSerialised()
    {
        var mocks = RecordingMocks.Answering(new ThingArgs { Label = "from args" });

        var thing = await mocks.DeclareAsync();

        Assert.Equal("from args", await thing.Label.ValueAsync());
    }

    [Fact]
    public async Task Document_NotAnswered_IsUndefined()
    {
        var thing = await AnswerAsync([]);

        Assert.Equal(JsonValueKind.Undefined, (await thing.Document.ValueAsync()).ValueKind);
    }

    private static Task<Thing> AnswerAsync(Dictionary<string, object> state) => RecordingMocks.Answering(state).DeclareAsync();
}
