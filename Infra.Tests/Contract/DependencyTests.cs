using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class DependencyTests
{
    private readonly List<string> _log = [];
    private readonly RecordingMocks _mocks;

    public DependencyTests() => _mocks = new RecordingMocks { Answer = AnswerLateAsync };

    [Fact]
    public async Task Input_FromAnotherResource_WaitsForIt()
    {
        await _mocks.UpdateAsync(() =>
        {
            var first = new Thing("first", new ThingArgs { Label = "a" });
            _ = new Thing("second", new ThingArgs { Label = first.Label.Apply(label => label + "b") });
        });

        Assert.Equal(["asked first", "answered first", "asked second", "answered second"], _log);
        Assert.Equal("ab", _mocks.Input("second", "label"));
    }

    [Fact]
    public async Task DependsOn_Resource_WaitsForIt()
    {
        await _mocks.UpdateAsync(() => _ = new Thing("second", null, new CustomResourceOptions { DependsOn = { new Thing("first") } }));

        Assert.Equal(["asked first", "answered first", "asked second", "answered second"], _log);
    }

    [Fact]
    public async Task DependsOn_Component_WaitsForItsChildren()
    {
        await _mocks.UpdateAsync(() =>
        {
            var group = new Group("group", null, each => _ = new Thing("child", null, new CustomResourceOptions { Parent = each }));
            _ = new Thing("second", null, new CustomResourceOptions { DependsOn = { group } });
        });

        Assert.True(_log.IndexOf("answered child") < _log.IndexOf("asked second"));
    }

    [Fact]
    public async Task DependsOn_RemoteComponent_WaitsForIt()
    {
        await _mocks.UpdateAsync(() => _ = new Thing("second", null, new CustomResourceOptions { DependsOn = { new RemoteGroup("first") } }));

        Assert.Equal(["asked first", "answered first", "asked second", "answered second"], _log);
    }

    [Fact]
    public async Task ReplaceWith_Always_IsWaitedFor()
    {
        await _mocks.UpdateAsync(() => _ = new Thing("second", null, new CustomResourceOptions { ReplaceWith = { new Thing("first") } }));

        Assert.Equal(["asked first", "answered first", "asked second", "answered second"], _log);
    }

    [Fact]
    public async Task Providers_OfRemoteComponent_AreWaitedFor()
    {
        await _mocks.UpdateAsync(() => _ = new RemoteGroup(
            "second", null, new ComponentResourceOptions { Providers = { new TestProvider("first") } }));

        Assert.Equal(["asked first", "answered first", "asked second", "answered second"], _log);
    }

    [Fact]
    public async Task Component_GivenToRemoteComponent_IsWaitedForWithoutItsChildren()
    {
        var mocks = HoldingUntil("child", asked: "remote");

        await mocks.UpdateAsync(() =>
        {
            var group = new Group("group", null, each => _ = new Thing("child", null, new CustomResourceOptions { Parent = each }));
            _ = new RemoteGroup("remote", new RemoteGroupArgs { Group = group });
        });

        Assert.True(_log.IndexOf("answered group") < _log.IndexOf("asked remote"));
        Assert.True(_log.IndexOf("asked remote") < _log.IndexOf("answered child"));
    }

    [Fact]
    public async Task Component_GivenToResource_IsWaitedForWithItsChildren()
    {
        await _mocks.UpdateAsync(() =>
        {
            var group = new Group("group", null, each => _ = new Thing("child", null, new CustomResourceOptions { Parent = each }));
            _ = new Thing("second", new ThingArgs { Group = group });
        });

        Assert.True(_log.IndexOf("answered child") < _log.IndexOf("asked second"));
    }

    [Fact]
    public async Task Parent_Always_IsWaitedFor()
    {
        await _mocks.UpdateAsync(() => _ = new Thing("second", null, new CustomResourceOptions { Parent = new Thing("first") }));

        Assert.Equal(["asked first", "answered first", "asked second", "answered second"], _log);
    }

    [Fact]
    public async Task DeletedWith_Always_IsWaitedFor()
    {
        await _mocks.UpdateAsync(() => _ = new Thing("second", null, new CustomResourceOptions { DeletedWith = new Thing("first") }));

        Assert.Equal(["asked first", "answered first", "asked second", "answered second"], _log);
    }

    [Fact]
    public async Task Resources_WithoutRelation_DoNotWaitForEachOther()
    {
        var mocks = HoldingUntil("first", asked: "second");

        await mocks.UpdateAsync(() =>
        {
            _ = new Thing("first");
            _ = new Thing("second");
        });

        Assert.Equal(["asked first", "asked second", "answered second", "answered first"], _log);
    }

    [Fact]
    public async Task Output_ComputedFromTwoResources_ComesFromBoth()
    {
        var (first, second, both) = await _mocks.EvaluateAsync(() =>
        {
            var (first, second) = (new Thing("first"), new Thing("second"));
            return (first, second, Output.Format($"{first.Id} {second.Id}"));
        });

        Assert.Equal("first-id second-id", await both.ValueAsync());
        Assert.True((await both.SourcesAsync()).SetEquals([first, second]));
    }

    [Fact]
    public async Task Output_FlattenedInApply_ComesFromBoth()
    {
        var (first, second, inner) = await _mocks.EvaluateAsync(() =>
        {
            var (first, second) = (new Thing("first"), new Thing("second"));
            return (first, second, first.Id.Apply(_ => second.Id));
        });

        Assert.True((await inner.SourcesAsync()).SetEquals([first, second]));
    }

    [Fact]
    public async Task JsonSerialize_WithNestedOutputs_ComesFromTheirResources()
    {
        var (first, second, json) = await _mocks.EvaluateAsync(() =>
        {
            var (first, second) = (new Thing("first"), new Thing("second"));
            return (first, second, Output.JsonSerialize(first.Id.Apply(id => new { First = id, Second = second.Id })));
        });

        Assert.Equal("""{"First":"first-id","Second":"second-id"}""", await json.ValueAsync());
        Assert.True((await json.SourcesAsync()).SetEquals([first, second]));
    }

    [Fact]
    public async Task WithDependency_OnOutput_AddsTheResource()
    {
        var thing = await _mocks.DeclareAsync();

        var output = OutputUtilities.WithDependency(Output.CreateSecret(3), thing);

        Assert.Same(thing, Assert.Single(await output.SourcesAsync()));
        Assert.Equal(3, await output.ValueAsync());
        Assert.True(await output.IsSecretAsync());
    }

    [Fact]
    public async Task Resource_DeclaredInApplyOfKnown_IsRegistered()
    {
        var resources = await _mocks.UpdateAsync(() => new Thing("first").Id.Apply(_ => new Thing("second").Id));

        Assert.Equal(["first", "second"], resources.Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public async Task Resource_DeclaredInApplyOfUnknown_IsAbsent()
    {
        var resources = await _mocks.PreviewAsync(() => new Thing("first").Label.Apply(_ => new Thing("second").Id));

        Assert.Equal(["first"], resources.Select(resource => resource.GetResourceName()));
    }

    /// <summary>Mocks that answer one resource only after another has been asked for, or when that takes suspiciously long.</summary>
    private RecordingMocks HoldingUntil(string held, string asked)
    {
        var wasAsked = new TaskCompletionSource();
        return new RecordingMocks
        {
            Answer = async args =>
            {
                Note($"asked {args.Name}");
                if (args.Name == held)
                    await Task.WhenAny(wasAsked.Task, Task.Delay(TimeSpan.FromSeconds(10)));
                Note($"answered {args.Name}");
                if (args.Name == asked)
                    wasAsked.SetResult();
                return (args.Name + "-id", args.Inputs);
            },
        };
    }

    private async Task<(string? Id, object State)> AnswerLateAsync(Pulumi.Testing.MockResourceArgs args)
    {
        Note($"asked {args.Name}");
        await Task.Delay(20);
        Note($"answered {args.Name}");
        return (args.Name + "-id", args.Inputs);
    }

    private void Note(string what)
    {
        lock (_log)
            _log.Add(what);
    }
}
