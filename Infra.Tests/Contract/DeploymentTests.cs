using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class DeploymentTests
{
    private const string NoEngine = "Program run without the Pulumi engine available; re-run using the `pulumi` CLI";

    [Fact]
    public async Task RunAsync_WithoutEngine_Fails()
    {
        Func<Task>[] runs =
        [
            () => Deployment.RunAsync(() => { }),
            () => Deployment.RunAsync(() => Task.CompletedTask),
            () => Deployment.RunAsync(() => new Dictionary<string, object?>()),
            () => Deployment.RunAsync(() => Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>())),
            () => Deployment.RunAsync<EmptyStack>(),
            () => Deployment.RunAsync<EmptyStack>(Mock.Of<IServiceProvider>()),
        ];

        foreach (var run in runs)
            Assert.Equal(NoEngine, (await Assert.ThrowsAsync<InvalidOperationException>(run)).Message);
    }

    [Fact]
    public async Task Instance_WithoutOptions_HasTheDefaults()
    {
        (string, string, string, bool)? seen = null;

        await Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () =>
        {
            var instance = Deployment.Instance;
            seen = (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.IsDryRun);
        });

        Assert.Equal(("project", "stack", "organization", true), seen);
    }

    [Fact]
    public async Task Instance_WithOptions_HasThem()
    {
        (string, string, string, string, bool)? seen = null;
        var options = new TestOptions
        {
            ProjectName = "p",
            StackName = "s",
            OrganizationName = "o",
            RootDirectory = "/r",
            IsPreview = false,
        };

        await Deployment.TestAsync(new EmptyMocks(), options, () =>
        {
            var instance = Deployment.Instance;
            seen = (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.RootDirectory, instance.IsDryRun);
        });

        Assert.Equal(("p", "s", "o", "/r", false), seen);
    }

    [Fact]
    public async Task Instance_WithoutRootDirectory_RefusesToTellIt()
    {
        var exception = await new RecordingMocks().EvaluateAsync(
            () => Assert.Throws<InvalidOperationException>(() => Deployment.Instance.RootDirectory));

        Assert.Equal("The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.", exception.Message);
    }

    [Fact]
    public void Instance_OutsideAProgram_Throws()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Deployment.Instance);

        Assert.Equal("Trying to acquire Deployment.Instance before 'Run' was called.", exception.Message);
    }

    [Fact]
    public async Task Instance_AfterARun_IsGone()
    {
        await new RecordingMocks().UpdateAsync(() => { });

        Assert.Throws<InvalidOperationException>(() => Deployment.Instance);
    }

    [Fact]
    public async Task TestAsync_TwiceInParallel_KeepsTheRunsApart()
    {
        static async Task<string> RunAsync(string stack)
        {
            Thing? thing = null;
            var mocks = new RecordingMocks
            {
                Answer = async args =>
                {
                    await Task.Delay(20);
                    return (args.Name, args.Inputs);
                },
            };
            await Deployment.TestAsync(mocks, new TestOptions { StackName = stack }, () => { thing = new Thing("thing"); });
            return await thing!.Urn.ValueAsync();
        }

        var urns = await Task.WhenAll(RunAsync("a"), RunAsync("b"));

        Assert.Equal(["urn:pulumi:a::", "urn:pulumi:b::"], urns.Select(urn => urn[..14]));
    }

    [Fact]
    public async Task TestAsync_WhileMocksHoldTheirAnswers_LetsTheProgramReturnFirst()
    {
        var release = new TaskCompletionSource();
        var mocks = new RecordingMocks
        {
            Answer = async args =>
            {
                await release.Task;
                return (args.Name + "-id", args.Inputs);
            },
        };
        var applied = false;

        await mocks.UpdateAsync(() =>
        {
            new Thing("thing").Id.Apply(_ => applied = true);
            Assert.False(applied);
            release.SetResult();
        });

        Assert.True(applied);
    }

    [Fact]
    public async Task TestAsync_WhenMocksAnswerAtOnce_RegistersInTheConstructor()
    {
        var mocks = new RecordingMocks();
        var applied = false;

        await mocks.UpdateAsync(() =>
        {
            new Thing("thing").Id.Apply(_ => applied = true);
            Assert.True(applied);
        });
    }

    [Fact]
    public async Task RequirePulumiVersionAsync_UnderMocks_IsContent()
    {
        await new RecordingMocks().UpdateAsync(() => Deployment.RequirePulumiVersionAsync(">=99.0.0").Wait());
    }

    private sealed class EmptyStack : Stack
    {
    }
}
