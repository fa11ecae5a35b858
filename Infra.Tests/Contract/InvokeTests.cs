using System.Collections.Immutable;
using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class InvokeTests
{
    private readonly RecordingMocks _mocks = new();

    [Fact]
    public async Task InvokeAsync_WithArguments_ReturnsTheAnswer()
    {
        var result = await _mocks.EvaluateAsync(() => Lookup.InvokeAsync(new LookupArgs { Name = "a" }).Result);

        Assert.Equal("a", result.Name);
        Assert.Equal((Lookup.Token, ""), (_mocks.Calls.Single().Token, _mocks.Calls.Single().Provider));
    }

    [Fact]
    public async Task InvokeAsync_WithUnknownArgument_IsCalledWithoutIt()
    {
        await _mocks.UpdateAsync(() => Lookup.InvokeAsync(new LookupArgs { Name = OutputUtilities.CreateUnknown("a") }).Wait());

        Assert.Empty(Assert.Single(_mocks.Calls).Args);
    }

    [Fact]
    public async Task Invoke_WithArgumentsFromResource_ComesFromIt()
    {
        var (thing, result) = await _mocks.EvaluateAsync(() =>
        {
            var thing = new Thing("thing");
            return (thing, Lookup.Invoke(new LookupArgs { Name = thing.Id }));
        });

        Assert.Equal("thing-id", (await result.ValueAsync()).Name);
        Assert.Same(thing, Assert.Single(await result.SourcesAsync()));
    }

    [Fact]
    public async Task Invoke_WithUnknownArgument_IsNotCalled()
    {
        var result = await _mocks.EvaluateAsync(() => Lookup.Invoke(new LookupArgs { Name = new Thing("thing").Label! }), preview: true);

        Assert.False(await result.IsKnownAsync());
        Assert.Empty(_mocks.Calls);
    }

    [Fact]
    public async Task Invoke_WithSecretArgument_IsAsSecretAsTheAnswer()
    {
        var result = await _mocks.EvaluateAsync(() => Lookup.Invoke(new LookupArgs { Name = Output.CreateSecret("a") }));

        Assert.Equal("a", (await result.ValueAsync()).Name);
        Assert.False(await result.IsSecretAsync());
    }

    [Fact]
    public async Task Invoke_DependingOnResource_ComesFromIt()
    {
        var (thing, result) = await _mocks.EvaluateAsync(() =>
        {
            var thing = new Thing("thing");
            return (thing, Lookup.Invoke(new LookupArgs { Name = "a" }, new InvokeOutputOptions { DependsOn = { thing } }));
        });

        Assert.Same(thing, Assert.Single(await result.SourcesAsync()));
    }

    [Fact]
    public async Task Invoke_DependingOnResourceWithUnknownId_IsNotCalled()
    {
        var mocks = RecordingMocks.Answering(ImmutableDictionary<string, object>.Empty, id: null);

        var result = await mocks.EvaluateAsync(() => Lookup.Invoke(
            new LookupArgs { Name = "a" }, new InvokeOutputOptions { DependsOn = { new Thing("thing") } }));

        Assert.False(await result.IsKnownAsync());
        Assert.Empty(mocks.Calls);
    }

    [Fact]
    public async Task Invoke_AnsweredWithSecret_IsSecret()
    {
        var mocks = new RecordingMocks { AnswerCall = _ => new Dictionary<string, object> { ["name"] = Output.CreateSecret("a") } };

        var result = await mocks.EvaluateAsync(() => Lookup.Invoke(new LookupArgs()));

        Assert.True(await result.IsSecretAsync());
    }

    [Fact]
    public async Task InvokeSingle_WithOneMember_ReturnsItAlone()
    {
        var args = new LookupArgs { Name = "a" };

        var single = await _mocks.EvaluateAsync(() => Deployment.Instance.InvokeSingle<string>(Lookup.Token, args));

        Assert.Equal("a", await single.ValueAsync());
    }

    [Fact]
    public async Task Invoke_WithDictionaryArguments_PassesThemOn()
    {
        var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("name", "a"));

        await _mocks.UpdateAsync(() => Deployment.Instance.Invoke<LookupResult>(Lookup.Token, args));

        Assert.Equal("a", Assert.Single(_mocks.Calls).Args["name"]);
    }

    [Fact]
    public async Task Invoke_WithUnsupportedArgument_FailsWithTwoErrors()
    {
        var exception = await Assert.ThrowsAsync<AggregateException>(
            () => _mocks.UpdateAsync(() => Lookup.Invoke(new LookupArgs { Plain = 5L })));

        Assert.Contains(exception.InnerExceptions, inner => inner.Message.StartsWith(
            $"Error serializing arguments for invoke {Lookup.Token}: System.InvalidOperationException: error serializing property",
            StringComparison.Ordinal));
        Assert.Equal(2, exception.InnerExceptions.Count);
    }

    [Fact]
    public async Task Invoke_ThatTheMockRefuses_FailsTheProgram()
    {
        var mocks = new RecordingMocks { AnswerCall = _ => throw new FormatException("refused") };

        var message = await mocks.FailAsync(() => Lookup.Invoke(new LookupArgs()));

        Assert.Contains("System.FormatException: refused", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithoutResult_IsStillMade()
    {
        await _mocks.UpdateAsync(() => Deployment.Instance.Call("test:index:Thing/poke", new DescribeArgs { Style = "hard" }));

        Assert.Equal("hard", Assert.Single(_mocks.Calls).Args["style"]);
    }
}
