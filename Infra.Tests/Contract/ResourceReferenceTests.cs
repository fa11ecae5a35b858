using System.Collections.Immutable;
using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class ResourceReferenceTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task Inputs_OfResources_AreLookedUpAsObjectsOfTheirClass()
    {
        await _mocks.UpdateAsync(() =>
        {
            var friend = new Thing("friend", new ThingArgs { Label = "hello" });
            _ = new Thing("thing", new ThingArgs { Friend = friend });
        });

        var reference = Assert.IsType<Thing>(_mocks.Input("thing", "friend"));
        Assert.Equal("hello", await reference.Label.ValueAsync());
        Assert.Equal("friend-id", await reference.Id.ValueAsync());
        Assert.Equal(["friend", "thing"], _mocks.Names);
    }

    [Fact]
    public async Task Inputs_OfResourcesWithSeveralClasses_AreOfTheNewest()
    {
        await _mocks.UpdateAsync(() => _ = new Thing("thing", new ThingArgs { Plain = new OldThing("old") }));

        Assert.IsType<NewThing>(_mocks.Input("thing", "plain"));
    }

    [Fact]
    public async Task Inputs_OfResourcesWithUnknownId_AreNotLeftOut()
    {
        var mocks = RecordingMocks.Answering(ImmutableDictionary<string, object>.Empty, id: null);

        await mocks.UpdateAsync(() => _ = new Thing("thing", new ThingArgs { Friend = new Thing("friend") }));

        Assert.Equal("friend", Assert.IsType<Thing>(mocks.Input("thing", "friend")).GetResourceName());
    }

    [Fact]
    public async Task Inputs_OfComponentsWithoutResourceType_AreKnownByUrnAlone()
    {
        await _mocks.UpdateAsync(() => _ = new Thing("thing", new ThingArgs { Group = new Group("group") }));

        var reference = Assert.IsAssignableFrom<CustomResource>(_mocks.Input("thing", "group"));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::group", await reference.Urn.ValueAsync());
        Assert.Equal("", reference.GetResourceName());
    }

    [ResourceType("test:index:Versioned", "9.1.0")]
    private sealed class OldThing(string name, ResourceArgs? args = null, CustomResourceOptions? options = null)
        : CustomResource("test:index:Versioned", name, args, options)
    {
    }

    [ResourceType("test:index:Versioned", "10.0.0")]
    private sealed class NewThing(string name, ResourceArgs? args = null, CustomResourceOptions? options = null)
        : CustomResource("test:index:Versioned", name, args, options)
    {
    }
}
