using Infra.Tests.Contract.Samples;
using Infra.Tests.Support;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Infra.Tests.Contract;

[Collection(DeploymentCollection.Name)]
public sealed class FailureTests : IDisposable
{
    private readonly int _exitCode = Environment.ExitCode;
    private readonly RecordingMocks _mocks = new();

    public void Dispose() => Environment.ExitCode = _exitCode;

    [Fact]
    public async Task LogError_Once_FailsTheRunWithItsMessage()
    {
        var message = await _mocks.FailAsync(() => Log.Error("broken"));

        Assert.Equal("broken", message);
    }

    [Fact]
    public async Task LogError_Once_LetsTheProgramGoOn()
    {
        await _mocks.FailAsync(() =>
        {
            Log.Error("broken");
            _ = new Thing("thing");
        });

        Assert.Equal(["thing"], _mocks.Names);
    }

    [Fact]
    public async Task LogError_Twice_FailsTheRunWithBoth()
    {
        var exception = await Assert.ThrowsAsync<AggregateException>(() => _mocks.UpdateAsync(() =>
        {
            Log.Error("first");
            Log.Error("second", new Thing("thing"));
        }));

        Assert.All(exception.InnerExceptions, inner => Assert.IsType<RunException>(inner));
        Assert.Equal(["first", "second"], exception.InnerExceptions.Select(inner => inner.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task LogException_Once_FailsTheRunWithItsText()
    {
        var message = await _mocks.FailAsync(() => Log.Exception(new FormatException("broken")));

        Assert.Equal("System.FormatException: broken", message);
    }

    [Fact]
    public async Task OtherMessages_Logged_DoNotFailTheRun()
    {
        var resources = await _mocks.UpdateAsync(() =>
        {
            Log.Debug("a");
            Log.Info("b");
            Log.Warn("c", new Thing("thing"));
        });

        Assert.Single(resources);
    }

    [Fact]
    public void Log_OutsideAProgram_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => Log.Info("nobody hears"));
    }

    [Fact]
    public async Task Exception_InProgram_IsReportedAsUnhandled()
    {
        var message = await _mocks.FailAsync(() => throw new FormatException("broken"));

        Assert.StartsWith("Running program '", message, StringComparison.Ordinal);
        Assert.Contains("' failed with an unhandled exception:\nSystem.FormatException: broken", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_InProgram_SetsTheExitCode()
    {
        Environment.ExitCode = 0;

        await _mocks.FailAsync(() => throw new FormatException("broken"));

        Assert.Equal(32, Environment.ExitCode);
    }

    [Fact]
    public async Task LogError_InProgram_LeavesTheExitCode()
    {
        Environment.ExitCode = 0;

        await _mocks.FailAsync(() => Log.Error("broken"));

        Assert.Equal(0, Environment.ExitCode);
    }

    [Fact]
    public async Task RunException_InProgram_IsReportedByItsMessageAlone()
    {
        var message = await _mocks.FailAsync(() => throw new RunException("broken"));

        Assert.Equal("broken", message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ResourceException_InProgram_ShowsTheStackUnlessHidden(bool hideStack)
    {
        var message = await _mocks.FailAsync(() => throw new ResourceException("broken", new Thing("thing"), hideStack));

        Assert.Equal(hideStack, message == "broken");
        Assert.Contains("broken", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_InApply_FailsTheRunOnce()
    {
        var message = await _mocks.FailAsync(() => new Thing("thing").Id
            .Apply<int>((Func<string, int>)(_ => throw new FormatException("broken"))).Apply(value => value + 1));

        Assert.Contains("System.FormatException: broken", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_FromMock_FailsTheRunOnce()
    {
        var mocks = new RecordingMocks { Answer = args => throw new NotSupportedException($"unexpected {args.Type}") };

        var message = await mocks.FailAsync(() => new Thing("thing").Label.Apply(label => label + "!"));

        Assert.Contains("System.NotSupportedException: unexpected test:index:Thing", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_FromMock_FailsTheOutputsToo()
    {
        var mocks = new RecordingMocks { Answer = _ => throw new NotSupportedException("refused") };
        var labels = new List<Output<string?>>();

        await mocks.FailAsync(() => labels.Add(new Thing("thing").Label));

        await Assert.ThrowsAsync<NotSupportedException>(() => OutputUtilities.GetValueAsync(Assert.Single(labels)));
    }

    [Fact]
    public async Task RequiredInput_NotGiven_FailsNamingIt()
    {
        var message = await _mocks.FailAsync(() => _ = new CustomResource("test:index:Part", "part", new PartArgs(), null));

        Assert.Contains(
            $"ArgumentNullException: [Input] {typeof(PartArgs).FullName}.Name is required but was not given a value (Parameter 'Name')",
            message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequiredInput_NotGivenInNestedArguments_FailsNamingBoth()
    {
        var message = await _mocks.FailAsync(() => _ = new Thing("thing", new ThingArgs { Parts = { new PartArgs() } }));

        Assert.Contains(
            $"error serializing property \"parts\": [Input] {typeof(PartArgs).FullName}.Name is required but was not given a value",
            message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InsideARun_Throws()
    {
        var exception = await _mocks.EvaluateAsync(() => Assert.Throws<InvalidOperationException>(
            () => new RecordingMocks().UpdateAsync(() => { }).GetAwaiter().GetResult()));

        Assert.Equal("Deployment.Instance should only be set once at the beginning of a 'Run' call.", exception.Message);
    }

    [Fact]
    public async Task OutputToString_InProgram_ExplainsInsteadOfShowing()
    {
        var text = await _mocks.EvaluateAsync(() => Output.Create("hidden").ToString());

        Assert.StartsWith("Calling [ToString] on an [Output<T>] is not supported.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alias_WithUrnAndName_FailsTheRun()
    {
        var message = await _mocks.FailAsync(() => _ = new Thing(
            "thing", null, new CustomResourceOptions { Aliases = { new Alias { Urn = "urn", Name = "old" } } }));

        Assert.Contains("Alias should not specify both Urn and Name", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alias_WithTwoParents_FailsTheRun()
    {
        var message = await _mocks.FailAsync(() => _ = new Thing(
            "thing", null, new CustomResourceOptions { Aliases = { new Alias { NoParent = true, ParentUrn = "urn" } } }));

        Assert.Contains("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Aliases_ThatMakeSense_AreAccepted()
    {
        var resources = await _mocks.UpdateAsync(() => _ = new Thing("thing", null, new CustomResourceOptions
        {
            Aliases = { new Alias { Name = "old" }, new Alias { NoParent = true }, new Alias { Urn = "urn:pulumi:s::p::t::n" } },
        }));

        Assert.Single(resources);
    }

    [Fact]
    public async Task CallAsync_OfEmptyMocks_FailsTheRun()
    {
        var exception = await Assert.ThrowsAsync<RunException>(
            () => Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () => { Lookup.Invoke(new LookupArgs()); }));

        Assert.Contains("Pulumi.Testing.MockCallArgs is not a supported argument type.", exception.Message, StringComparison.Ordinal);
    }
}
