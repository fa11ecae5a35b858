using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Testing;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class ComponentTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task Component_Declared_IsRegisteredBeforeItsChildren()
    {
        var resources = await _mocks.UpdateAsync(() => _ = new Group("group", null, group =>
            _ = new Thing("thing", null, new CustomResourceOptions { Parent = group })));

        Assert.Equal(["group", "thing"], _mocks.Names);
        Assert.Equal(["group", "thing"], resources.Select(resource => resource.GetResourceName()));
        Assert.Empty(_mocks.Of("group").Inputs);
    }

    [Fact]
    public async Task Component_WithArguments_RegistersThem()
    {
        await _mocks.UpdateAsync(() => _ = new ComponentResource(Group.Token, "group", new ThingArgs { Label = "a" }));

        Assert.Equal("a", _mocks.Input("group", "label"));
    }

    [Fact]
    public async Task RegisterOutputs_WithoutNames_TakesEveryOutputProperty()
    {
        await _mocks.UpdateAsync(() => _ = new Group("group", null, group => group.Title = Output.Create("mine")));

        var ended = _mocks.Ended.Single(each => each.Urn.EndsWith("::group", StringComparison.Ordinal));
        Assert.Equal(["Size", "title"], ended.Outputs.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("mine", await ended.Outputs["title"].ValueAsync());
        Assert.Equal(0.0, await ended.Outputs["Size"].ValueAsync());
    }

    [Fact]
    public async Task RegisterOutputs_WithNames_TakesThemWithTheirSecrets()
    {
        await _mocks.UpdateAsync(() => _ = new Naming(new() { ["password"] = Output.CreateSecret("hidden"), ["nothing"] = null }));

        var ended = _mocks.Ended.Single(each => each.Urn.EndsWith("::naming", StringComparison.Ordinal));
        Assert.Equal("password", Assert.Single(ended.Outputs).Key);
        Assert.True(await ended.Outputs["password"].IsSecretAsync());
    }

    [Fact]
    public async Task LocalComponent_Registered_KeepsItsOwnOutputs()
    {
        var mocks = RecordingMocks.Answering(new Dictionary<string, object> { ["title"] = "from the mock" });

        var group = await mocks.EvaluateAsync(() => new Group("group", null, each => each.Title = Output.Create("mine")));

        Assert.Equal("mine", await group.Title.ValueAsync());
    }

    [Fact]
    public async Task RemoteComponent_Registered_TakesItsOutputsFromTheAnswer()
    {
        var mocks = RecordingMocks.Answering(new Dictionary<string, object> { ["title"] = "from the mock" });

        var group = await mocks.EvaluateAsync(() => new RemoteGroup("group"));

        Assert.Equal("from the mock", await group.Title.ValueAsync());
        Assert.Same(group, Assert.Single(await group.Title.SourcesAsync()));
    }

    [Fact]
    public async Task RemoteComponent_WithResourceInput_SeesTheResource()
    {
        await _mocks.UpdateAsync(() => _ = new RemoteGroup("group", new RemoteGroupArgs { Friend = new Thing("friend") }));

        Assert.Equal("friend", Assert.IsType<Thing>(_mocks.Input("group", "friend")).GetResourceName());
    }

    [Fact]
    public async Task Method_OfRemoteComponent_IsCalledWithItself()
    {
        var mocks = new RecordingMocks { AnswerCall = _ => new Dictionary<string, object> { ["text"] = "a group" } };

        var text = await mocks.EvaluateAsync(() => new RemoteGroup("group").Describe(new DescribeArgs { Style = "short" }));

        var call = Assert.Single(mocks.Calls);
        Assert.Equal("test:index:RemoteGroup/describe", call.Token);
        Assert.Equal("short", call.Args["style"]);
        Assert.Equal("group", Assert.IsType<RemoteGroup>(call.Args["__self__"]).GetResourceName());
        Assert.Equal("a group", await text.ValueAsync());
        Assert.Empty(await text.SourcesAsync());
    }

    [Fact]
    public async Task EmptyMocks_OnResource_AnswerItsInputsAndNoId()
    {
        var resources = await Deployment.TestAsync(
            new EmptyMocks(), new TestOptions(), () => { _ = new Thing("thing", new ThingArgs { Label = "a" }); });

        var thing = Assert.IsType<Thing>(Assert.Single(resources));
        Assert.Equal("a", await thing.Label.ValueAsync());
        Assert.False(await thing.Id.IsKnownAsync());
    }

    private sealed class Naming : ComponentResource
    {
        public Naming(Dictionary<string, object?> outputs)
            : base("test:index:Naming", "naming")
        {
            RegisterOutputs(outputs);
        }
    }
}
