using System.Collections.Immutable;
using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class StackTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task Stack_Run_IsTheFirstResource()
    {
        var resources = await Deployment.TestAsync<GoodStack>(_mocks);

        Assert.IsType<GoodStack>(resources[0]);
        Assert.Equal(["project-stack", "thing"], resources.Select(resource => resource.GetResourceName()));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack", await resources[0].Urn.ValueAsync());
        Assert.Equal(["thing"], _mocks.Names);
    }

    [Fact]
    public async Task Stack_Run_EndsWithItsOutputProperties()
    {
        await Deployment.TestAsync<GoodStack>(_mocks);

        var outputs = Assert.Single(_mocks.Ended).Outputs;
        Assert.Equal(["Plain", "password"], outputs.Keys.Order(StringComparer.Ordinal));
        Assert.True(await outputs["password"].IsSecretAsync());
        Assert.Equal("thing-id", await outputs["Plain"].ValueAsync());
    }

    [Fact]
    public async Task Stack_WithUnassignedOutput_Fails()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<UnassignedStack>(_mocks));

        Assert.Equal(
            "Output(s) 'foo' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.",
            exception.Message);
    }

    [Fact]
    public async Task Stack_WithPlainOutput_Fails()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Deployment.TestAsync<PlainStack>(_mocks));

        Assert.Equal(
            "Output(s) 'foo' have incorrect type. [Output] attributed properties must be instances of Output<T>.", exception.Message);
    }

    [Fact]
    public async Task Stack_FromServiceProvider_IsRun()
    {
        var services = new Mock<IServiceProvider>(MockBehavior.Strict);
        services.Setup(each => each.GetService(typeof(ServedStack))).Returns(() => new ServedStack("served"));

        var resources = await Deployment.TestWithServiceProviderAsync<ServedStack>(_mocks, services.Object);

        Assert.Equal("served", resources[1].GetResourceName());
    }

    [Fact]
    public async Task Stack_NotFromServiceProvider_Fails()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Deployment.TestWithServiceProviderAsync<ServedStack>(_mocks, Mock.Of<IServiceProvider>()));

        Assert.Contains(
            $"Failed to resolve instance of type {typeof(ServedStack)} from service provider.",
            exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stack_WithoutServiceProvider_Throws()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Deployment.TestWithServiceProviderAsync<ServedStack>(_mocks, null!));
    }

    [Fact]
    public async Task Function_ReturningOutputs_HandsThemBack()
    {
        IDictionary<string, object?> Program() => new Dictionary<string, object?> { ["id"] = new Thing("thing").Id };

        var (resources, outputs) = await Deployment.TestAsync(_mocks, new TestOptions(), Program);

        Assert.IsType<Thing>(Assert.Single(resources));
        Assert.Equal("thing-id", await ((Output<string>)outputs["id"]!).ValueAsync());
    }

    [Fact]
    public async Task Function_ReturningOutputsLater_HandsThemBack()
    {
        static async Task<IDictionary<string, object?>> Program()
        {
            await Task.Yield();
            return new Dictionary<string, object?> { ["id"] = new Thing("thing").Id };
        }

        var (resources, outputs) = await Deployment.TestAsync(_mocks, new TestOptions(), Program);

        Assert.Single(resources);
        Assert.Single(outputs);
    }

    [Fact]
    public async Task Function_ThatIsAsynchronous_IsWaitedFor()
    {
        static async Task Program()
        {
            await Task.Yield();
            _ = new Thing("thing");
        }

        ImmutableArray<Resource> resources = await Deployment.TestAsync(_mocks, new TestOptions(), Program);

        Assert.Single(resources);
    }

    private sealed class GoodStack : Stack
    {
        public GoodStack() => Plain = new Thing("thing").Id;

        [Output]
        public Output<string> Plain { get; private set; }

        [Output("password")]
        public Output<string> Password { get; private set; } = Output.CreateSecret("hidden");

        public Output<string> NotAnOutput { get; } = Output.Create("private");
    }

    private sealed class UnassignedStack : Stack
    {
        [Output("foo")]
        public Output<string>? Foo { get; }
    }

    private sealed class PlainStack : Stack
    {
        [Output("foo")]
        public string Foo { get; } = "plain";
    }

    private sealed class ServedStack : Stack
    {
        public ServedStack(string name) => _ = new Thing(name);
    }
}
