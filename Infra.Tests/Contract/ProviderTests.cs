using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class ProviderTests
{
    private const string First = "urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::first::first-id";

    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task Provider_Registered_HasTheProviderType()
    {
        await _mocks.UpdateAsync(() => _ = new TestProvider("first"));

        Assert.Equal("pulumi:providers:test", _mocks.Of("first").Type);
    }

    [Fact]
    public async Task Provider_GivenToResource_IsNamedByUrnAndId()
    {
        await _mocks.UpdateAsync(() => _ = new Thing("thing", null, new CustomResourceOptions { Provider = new TestProvider("first") }));

        Assert.Equal(First, _mocks.Of("thing").Provider);
    }

    [Fact]
    public async Task Provider_WithUnknownId_IsNamedByPlaceholder()
    {
        var mocks = RecordingMocks.Answering(new Dictionary<string, object>(), id: null);

        await mocks.UpdateAsync(() => _ = new Thing("thing", null, new CustomResourceOptions { Provider = new TestProvider("first") }));

        Assert.EndsWith("::first::04da6b54-80e4-46f7-96ec-b56ff0331ba9", mocks.Of("thing").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_OfCustomParent_IsInherited()
    {
        await _mocks.UpdateAsync(() =>
        {
            var parent = new Thing("parent", null, new CustomResourceOptions { Provider = new TestProvider("first") });
            var child = new Thing("child", null, new CustomResourceOptions { Parent = parent });
            _ = new Thing("grandchild", null, new CustomResourceOptions { Parent = child });
        });

        Assert.Equal(First, _mocks.Of("child").Provider);
        Assert.Equal(First, _mocks.Of("grandchild").Provider);
    }

    [Fact]
    public async Task Provider_OfComponentParent_IsInheritedByItsPackageOnly()
    {
        await InGroupAsync(group =>
        {
            _ = new Thing("thing", null, new CustomResourceOptions { Parent = group });
            _ = new CustomResource("other:index:Thing", "other", null, new CustomResourceOptions { Parent = group });
        });

        Assert.Equal(First, _mocks.Of("thing").Provider);
        Assert.Equal("", _mocks.Of("other").Provider);
        Assert.Equal("", _mocks.Of("group").Provider);
    }

    [Fact]
    public async Task Providers_OfComponentParent_AreInheritedThroughComponents()
    {
        await _mocks.UpdateAsync(() =>
        {
            var (first, second) = (new TestProvider("first"), new TestProvider("second", package: "other"));
            var outer = new Group("outer", new ComponentResourceOptions { Providers = { first, second } });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer });
            _ = new Thing("thing", null, new CustomResourceOptions { Parent = inner });
            _ = new CustomResource("other:index:Thing", "other", null, new CustomResourceOptions { Parent = inner });
        });

        Assert.Equal(First, _mocks.Of("thing").Provider);
        Assert.Contains("pulumi:providers:other::second", _mocks.Of("other").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_GivenToChild_WinsOverTheParents()
    {
        await InGroupAsync(group =>
            _ = new Thing("thing", null, new CustomResourceOptions { Parent = group, Provider = new TestProvider("second") }));

        Assert.Contains("::second::second-id", _mocks.Of("thing").Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_OfResourceWithoutParent_IsNotInherited()
    {
        await InGroupAsync(group => group.Size = new Thing("thing").Count);

        Assert.Equal("", _mocks.Of("thing").Provider);
    }

    [Fact]
    public async Task ProviderAndProviders_OnComponent_FailTheProgram()
    {
        var message = await _mocks.FailAsync(() => _ = new Group(
            "group", new ComponentResourceOptions { Provider = new TestProvider("first"), Providers = { new TestProvider("second") } }));

        Assert.Contains("Do not supply both 'provider' and 'providers' options to a ComponentResource.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Provider_OfParent_IsUsedByInvoke()
    {
        await InGroupAsync(group => Lookup.Invoke(new LookupArgs { Name = "a" }, new InvokeOptions { Parent = group }));

        Assert.Equal(First, Assert.Single(_mocks.Calls).Provider);
    }

    [Fact]
    public async Task Provider_GivenToInvoke_IsUsed()
    {
        await _mocks.UpdateAsync(
            () => Lookup.Invoke(new LookupArgs { Name = "a" }, new InvokeOptions { Provider = new TestProvider("first") }));

        Assert.Equal(First, Assert.Single(_mocks.Calls).Provider);
    }

    [Fact]
    public async Task Provider_OfResource_IsUsedByItsMethods()
    {
        await _mocks.UpdateAsync(() =>
        {
            var thing = new Thing("thing", null, new CustomResourceOptions { Provider = new TestProvider("first") });
            Deployment.Instance.Call("test:index:Thing/describe", new DescribeArgs(), thing);
        });

        Assert.Equal(First, Assert.Single(_mocks.Calls).Provider);
    }

    [Fact]
    public async Task Provider_OfComponent_IsNotUsedByItsMethods()
    {
        await _mocks.UpdateAsync(() =>
        {
            var options = new ComponentResourceOptions { Provider = new TestProvider("first") };
            new RemoteGroup("group", null, options).Describe();
        });

        Assert.Equal("", Assert.Single(_mocks.Calls).Provider);
    }

    /// <summary>Runs a program that declares a component with a provider and, inside it, what a test wants.</summary>
    private async Task InGroupAsync(Action<Group> declare)
        => await _mocks.UpdateAsync(
            () => _ = new Group("group", new ComponentResourceOptions { Provider = new TestProvider("first") }, declare));
}
