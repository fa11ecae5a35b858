using Infra.Tests.Contract.Samples;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

public sealed class OutputTests
{
    private static readonly Output<int> _unknown = OutputUtilities.CreateUnknown(7);

    [Fact]
    public async Task Create_OfValue_IsKnownAndPublicAndFromNoResource()
    {
        var output = Output.Create(3);

        Assert.Equal(3, await output.ValueAsync());
        Assert.False(await output.IsSecretAsync());
        Assert.Empty(await output.SourcesAsync());
    }

    [Fact]
    public void Create_OfNullTask_Throws()
    {
        var exception = Assert.Throws<ArgumentNullException>(() => Output.Create<int>((Task<int>)null!));

        Assert.Equal("value", exception.ParamName);
    }

    [Fact]
    public async Task CreateSecret_OfOutput_LeavesTheOriginalPublic()
    {
        var original = Output.Create("a");

        var secret = Output.CreateSecret(original);

        Assert.True(await secret.IsSecretAsync());
        Assert.False(await original.IsSecretAsync());
    }

    [Fact]
    public async Task CreateSecret_OfUnknown_IsUnknownAndSecret()
    {
        var secret = Output.CreateSecret(_unknown);

        Assert.True(await secret.IsSecretAsync());
        Assert.False(await secret.IsKnownAsync());
    }

    [Fact]
    public async Task Unsecret_OfSecret_LeavesTheOriginalSecret()
    {
        var original = Output.CreateSecret("a");

        var opened = Output.Unsecret(original);

        Assert.False(await opened.IsSecretAsync());
        Assert.True(await original.IsSecretAsync());
        Assert.Equal("a", await opened.ValueAsync());
    }

    [Fact]
    public async Task GetValueAsync_OfUnknown_IsTheDefault()
    {
        Assert.False(await _unknown.IsKnownAsync());
        Assert.Equal(0, await OutputUtilities.GetValueAsync(_unknown));
    }

    [Fact]
    public async Task CreateUnknown_WithFactory_NeverCallsIt()
    {
        var called = false;

        var output = OutputUtilities.CreateUnknown(() =>
        {
            called = true;
            return Task.FromResult(1);
        });

        Assert.False(await output.IsKnownAsync());
        Assert.False(called);
    }

    [Fact]
    public async Task Apply_OnKnown_Computes()
    {
        var output = Output.Create(3).Apply(value => value + 1);

        Assert.Equal(4, await output.ValueAsync());
    }

    [Fact]
    public async Task Apply_OnKnown_RunsAtOnce()
    {
        var ran = false;

        var output = Output.Create(3).Apply(_ => ran = true);

        Assert.True(ran);
        Assert.True(await output.ValueAsync());
    }

    [Fact]
    public async Task Apply_OnUnknown_DoesNotRun()
    {
        var ran = false;

        var output = _unknown.Apply(_ => ran = true);

        Assert.False(await output.IsKnownAsync());
        Assert.False(ran);
    }

    [Fact]
    public async Task Apply_OnSecret_StaysSecret()
    {
        var output = Output.CreateSecret(3).Apply(value => value + 1);

        Assert.True(await output.IsSecretAsync());
        Assert.Equal(4, await output.ValueAsync());
    }

    [Fact]
    public async Task Apply_ReturningSecretOutput_IsSecret()
    {
        var output = Output.Create(3).Apply(value => Output.CreateSecret(value + 1));

        Assert.True(await output.IsSecretAsync());
        Assert.Equal(4, await output.ValueAsync());
    }

    [Fact]
    public async Task Apply_ReturningUnknownOutput_IsUnknown()
    {
        var output = Output.Create(3).Apply(_ => _unknown);

        Assert.False(await output.IsKnownAsync());
    }

    [Fact]
    public async Task Apply_ReturningNullOutput_IsKnownNull()
    {
        var output = Output.CreateSecret(3).Apply(_ => (Output<string>?)null);

        Assert.Null(await output.ValueAsync());
        Assert.True(await output.IsSecretAsync());
    }

    [Fact]
    public async Task Apply_ReturningTask_WaitsForIt()
    {
        var output = Output.Create(3).Apply(async value =>
        {
            await Task.Yield();
            return value + 1;
        });

        Assert.Equal(4, await output.ValueAsync());
    }

    [Fact]
    public async Task Apply_ReturningInput_IsFlattened()
    {
        var output = Output.Create(3).Apply(value => (Input<int>?)(value + 1));

        Assert.Equal(4, await output.ValueAsync());
    }

    [Fact]
    public async Task Apply_OfAsynchronousAction_EndsAfterIt()
    {
        var ended = false;

        var output = Output.Create(3).Apply((Func<int, Task>)(async _ =>
        {
            await Task.Yield();
            ended = true;
        }));

        Assert.Equal(ValueTuple.Create(), await output.ValueAsync());
        Assert.True(ended);
    }

    [Fact]
    public async Task Apply_Throwing_FailsTheOutputOnly()
    {
        var output = Output.Create(3).Apply<int>((Func<int, int>)(_ => throw new FormatException("no")));

        var exception = await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(output));
        Assert.Equal("no", exception.Message);
    }

    [Fact]
    public async Task UntypedApply_OnKnown_SeesTheValue()
    {
        var output = Output.Create(3).UntypedApply(value => Output.Create($"{value}"));

        Assert.Equal("3", await output.ValueAsync());
    }

    [Fact]
    public void ToString_OutsideAProgram_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => Output.Create(3).ToString());
    }

    [Fact]
    public async Task DeferredOutput_Resolved_FollowsTheOther()
    {
        var deferred = new DeferredOutput<int>();

        deferred.Resolve(Output.CreateSecret(3));

        Assert.Equal(3, await deferred.Output.ValueAsync());
        Assert.True(await deferred.Output.IsSecretAsync());
    }

    [Fact]
    public async Task DeferredOutput_ResolvedWithFailure_Fails()
    {
        var deferred = new DeferredOutput<int>();

        deferred.Resolve(Output.Create(Task.FromException<int>(new FormatException("no"))));

        await Assert.ThrowsAnyAsync<Exception>(() => OutputUtilities.GetValueAsync(deferred.Output));
    }

    [Fact]
    public void DeferredOutput_ResolvedTwice_Throws()
    {
        var deferred = new DeferredOutput<int>();
        deferred.Resolve(Output.Create(3));

        var exception = Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create(4)));

        Assert.Equal("DeferredOutput can only be resolved once.", exception.Message);
    }
}
