using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace Infra.Tests.Contract.Samples;

/// <summary>Answers every resource with its inputs and the id "name-id" unless told otherwise, and remembers what was asked.</summary>
internal sealed class RecordingMocks : IMocks
{
    private readonly Lock _gate = new();

    public Func<MockResourceArgs, Task<(string? Id, object State)>> Answer { get; init; }
        = args => Task.FromResult<(string?, object)>((args.Name + "-id", args.Inputs));

    public Func<MockCallArgs, object> AnswerCall { get; init; } = args => args.Args;

    public List<MockResourceArgs> Resources { get; } = [];

    public List<MockCallArgs> Calls { get; } = [];

    public List<MockRegisterResourceOutputsRequest> Ended { get; } = [];

    public IEnumerable<string?> Names => Resources.Select(resource => resource.Name);

    /// <summary>Mocks that answer every resource with one state.</summary>
    public static RecordingMocks Answering(object state, string? id = "the-id")
        => new() { Answer = _ => Task.FromResult((id, state)) };

    public MockResourceArgs Of(string name) => Resources.Single(resource => resource.Name == name);

    public object? Input(string resource, string input) => Of(resource).Inputs.GetValueOrDefault(input);

    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (_gate)
            Resources.Add(args);
        return await Answer(args);
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        lock (_gate)
            Calls.Add(args);
        return Task.FromResult(AnswerCall(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (_gate)
            Ended.Add(args);
        return Task.CompletedTask;
    }

    /// <summary>Runs a program as an update.</summary>
    public Task<ImmutableArray<Resource>> UpdateAsync(Action program)
        => Deployment.TestAsync(this, new TestOptions { IsPreview = false }, program);

    /// <summary>Runs a program as a preview.</summary>
    public Task<ImmutableArray<Resource>> PreviewAsync(Action program)
        => Deployment.TestAsync(this, new TestOptions { IsPreview = true }, program);

    /// <summary>Runs a program as an update or a preview and returns what it returned.</summary>
    public async Task<T> EvaluateAsync<T>(Func<T> program, bool preview = false)
    {
        var results = new List<T>();
        await Deployment.TestAsync(this, new TestOptions { IsPreview = preview }, () => results.Add(program()));
        return Assert.Single(results);
    }

    /// <summary>Runs a program that declares one thing, as an update, and returns that.</summary>
    public Task<Thing> DeclareAsync(ThingArgs? args = null, CustomResourceOptions? options = null)
        => EvaluateAsync(() => new Thing("thing", args, options));

    /// <summary>Runs a program that must fail with one message, and returns that.</summary>
    public async Task<string> FailAsync(Action program)
        => (await Assert.ThrowsAsync<RunException>(() => UpdateAsync(program))).Message;
}
