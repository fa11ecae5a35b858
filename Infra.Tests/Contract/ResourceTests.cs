using System.Collections.Immutable;
using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class ResourceTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task Urn_OfTopLevelResource_NamesTheStackType()
    {
        var thing = await _mocks.DeclareAsync();

        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::thing", await thing.Urn.ValueAsync());
    }

    [Fact]
    public async Task Urn_OfNestedResource_NamesOnlyTheOutermostType()
    {
        var thing = await _mocks.EvaluateAsync(() => new Thing("thing", null, new CustomResourceOptions { Parent = new Group("group") }));

        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::thing", await thing.Urn.ValueAsync());
    }

    [Fact]
    public async Task Resource_AfterConstruction_TellsTypeAndName()
    {
        var thing = await _mocks.DeclareAsync();

        Assert.Equal(Thing.Token, thing.GetResourceType());
        Assert.Equal("thing", thing.GetResourceName());
    }

    [Theory]
    [InlineData("", "name", "'type' cannot be null or empty. (Parameter 'type')")]
    [InlineData("test:index:Thing", "", "'name' cannot be null or empty. (Parameter 'name')")]
    public async Task Resource_WithEmptyTypeOrName_Throws(string type, string name, string expected)
    {
        ArgumentException? exception = null;

        await _mocks.UpdateAsync(() => exception = Assert.Throws<ArgumentException>(() => new CustomResource(type, name, null, null)));

        Assert.Equal(expected, exception!.Message);
    }

    [Fact]
    public void Resource_OutsideAProgram_Throws()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new Thing("thing"));

        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", exception.Message);
    }

    [Fact]
    public async Task Resources_OfSameTypeAndName_AreBothAccepted()
    {
        var resources = await _mocks.UpdateAsync(() =>
        {
            _ = new Thing("thing");
            _ = new Thing("thing");
        });

        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task MockArgs_OfNewResource_HaveEmptyIdAndProvider()
    {
        await _mocks.DeclareAsync();

        var args = _mocks.Of("thing");
        Assert.Equal((Thing.Token, "", ""), (args.Type, args.Id, args.Provider));
    }

    [Fact]
    public async Task MockArgs_OfImportedResource_HaveItsId()
    {
        await _mocks.DeclareAsync(options: new CustomResourceOptions { ImportId = "existing" });

        Assert.Equal("existing", _mocks.Of("thing").Id);
    }

    [Fact]
    public async Task Id_OfImportedResourceNotAnswered_IsTheImportedOne()
    {
        var mocks = RecordingMocks.Answering(ImmutableDictionary<string, object>.Empty, id: null);

        var thing = await mocks.DeclareAsync(options: new CustomResourceOptions { ImportId = "existing" });

        Assert.Equal("existing", await thing.Id.ValueAsync());
    }

    [Fact]
    public async Task Get_WithId_ReadsTheState()
    {
        var mocks = RecordingMocks.Answering(new Dictionary<string, object> { ["label"] = "read" }, id: "ignored");
        Thing? thing = null;

        var resources = await mocks.UpdateAsync(() => thing = Thing.Get("thing", "existing"));

        Assert.Equal("existing", mocks.Of("thing").Id);
        Assert.Equal("existing", await thing!.Id.ValueAsync());
        Assert.Equal("read", await thing.Label.ValueAsync());
        Assert.Same(thing, Assert.Single(resources));
    }

    [Fact]
    public async Task Get_WhoseIdIsNotAnswered_CannotBeReferredTo()
    {
        var mocks = new RecordingMocks { Answer = args => Task.FromResult<(string?, object)>((null, args.Inputs)) };

        var message = await mocks.FailAsync(() => _ = new Thing("thing", new ThingArgs { Friend = Thing.Get("friend", "existing") }));

        Assert.Contains("System.Collections.Generic.KeyNotFoundException: The given key ", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithUnknownId_RegistersANewResource()
    {
        var thing = await _mocks.EvaluateAsync(() => Thing.Get("thing", OutputUtilities.CreateUnknown("later")));

        Assert.Equal("", _mocks.Of("thing").Id);
        Assert.Equal("thing-id", await thing.Id.ValueAsync());
    }

    [Fact]
    public async Task Component_WithId_FailsTheProgram()
    {
        var message = await _mocks.FailAsync(() => _ = new Group("group", new ComponentResourceOptions { Id = "existing" }));

        Assert.Contains("ResourceOptions.Id is only valid for a CustomResource", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resource_WithUrn_IsLookedUpNotRegistered()
    {
        const string Urn = "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::thing";

        var found = await _mocks.EvaluateAsync(() =>
        {
            _ = new Thing("thing", new ThingArgs { Label = "a" });
            return new Thing("thing", null, new CustomResourceOptions { Urn = Urn });
        });

        Assert.Single(_mocks.Resources);
        Assert.Equal("a", await found.Label.ValueAsync());
        Assert.Equal("thing-id", await found.Id.ValueAsync());
    }

    [Fact]
    public async Task Resource_WithUnregisteredUrn_FailsTheProgram()
    {
        var options = new CustomResourceOptions { Urn = "urn:pulumi:s::p::a:b:C::d" };

        var message = await _mocks.FailAsync(() => _ = new Thing("thing", null, options));

        Assert.Contains("Unknown resource urn:pulumi:s::p::a:b:C::d", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputProperty_ThatIsNoOutput_Throws()
    {
        var message = await _mocks.FailAsync(() => _ = new WithPlainOutput());

        Assert.Equal(
            "Output(s) 'label' have incorrect type. [Output] attributed properties must be instances of Output<T>.", message);
    }

    [Fact]
    public async Task OutputProperty_WithoutSetter_Throws()
    {
        var message = await _mocks.FailAsync(() => _ = new WithoutSetter());

        Assert.Contains($"[Output] {typeof(WithoutSetter).FullName}.Label did not have a 'set' method", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputProperty_OfUnsupportedType_Throws()
    {
        var message = await _mocks.FailAsync(() => _ = new WithLong());

        Assert.Contains(
            $"[Output] {typeof(WithLong).FullName}.Number contains invalid type System.Int64. Allowed types are:",
            message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UrnCreate_WithoutParent_NamesTheRunningStack()
    {
        var urn = await _mocks.EvaluateAsync(() => Urn.Create("name", "a:b:C"));

        Assert.Equal("urn:pulumi:stack::project::a:b:C::name", await urn.ValueAsync());
    }

    [Fact]
    public async Task UrnCreate_WithParent_NamesItsTypes()
    {
        var urn = Urn.Create("name", "a:b:C", parentUrn: "urn:pulumi:s::p::x:y:Z::parent");

        Assert.Equal("urn:pulumi:s::p::x:y:Z$a:b:C::name", await urn.ValueAsync());
    }

    private sealed class WithPlainOutput() : CustomResource("test:index:Bad", "bad", null, null)
    {
        [Output("label")]
        public string Label { get; private set; } = "";
    }

    private sealed class WithoutSetter() : CustomResource("test:index:Bad", "bad", null, null)
    {
        [Output("label")]
        public Output<string> Label { get; } = null!;
    }

    private sealed class WithLong() : CustomResource("test:index:Bad", "bad", null, null)
    {
        [Output("number")]
        public Output<long> Number { get; private set; } = null!;
    }
}
