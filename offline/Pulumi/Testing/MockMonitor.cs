using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Passes what a program asks for on to mocks and remembers the resources.</summary>
internal sealed class MockMonitor
{
    private const string IdName = Constants.IdPropertyName;

    private const string StateName = "state";

    private readonly Deployment _deployment;
    private readonly IMocks _mocks;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ImmutableDictionary<string, object?>> _answers = [];
    private readonly List<Resource> _resources = [];

    public MockMonitor(Deployment deployment, IMocks mocks)
    {
        _deployment = deployment;
        _mocks = mocks;
    }

    /// <summary>The resources in the order they were registered.</summary>
    public ImmutableArray<Resource> Resources
    {
        get
        {
            lock (_gate)
                return [.. _resources];
        }
    }

    /// <summary>Looks a registered resource up.</summary>
    /// <exception cref="InvalidOperationException">No such resource was registered; the stack never counts.</exception>
    /// <exception cref="KeyNotFoundException">It was read, and the mock did not answer its id.</exception>
    public ResourceAnswer Find(string urn)
    {
        var answer = FindAnswer(urn);
        return new ResourceAnswer(urn, (string)answer[IdName]!, (ImmutableDictionary<string, object?>)answer[StateName]!);
    }

    public async Task<ResourceAnswer> RegisterAsync(Resource resource, ResourceRequest request)
    {
        Remember(resource);
        return request.Type == Stack.RootType
            ? new ResourceAnswer(UrnOf(request), "", ImmutableDictionary<string, object?>.Empty)
            : await AskAsync(request, idIfNotAnswered: request.Id).ConfigureAwait(false);
    }

    public async Task<ResourceAnswer> ReadAsync(Resource resource, ResourceRequest request)
    {
        var answer = await AskAsync(request, idIfNotAnswered: null).ConfigureAwait(false);
        Remember(resource);
        return answer with { Id = request.Id };
    }

    public async Task<ImmutableDictionary<string, object?>> CallAsync(
        string token, ImmutableDictionary<string, object?> arguments, string provider)
    {
        var args = new MockCallArgs { Token = token, Args = KnownOf(arguments), Provider = provider };
        if (token == "pulumi:pulumi:getResource")
            return FindAnswer((string)args.Args[Constants.UrnPropertyName]);

        return await SerializeAsync(await _mocks.CallAsync(args).ConfigureAwait(false)).ConfigureAwait(false);
    }

    public Task RegisterOutputsAsync(string urn, ImmutableDictionary<string, object?> outputs)
        => _mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(
            urn,
            outputs.ToImmutableDictionary(
                output => output.Key,
                output => new Output<object?>(Task.FromResult(Deserializer.Deserialize(output.Value))))));

    /// <summary>What of the values is known and not null, deserialised.</summary>
    private static ImmutableDictionary<string, object> KnownOf(ImmutableDictionary<string, object?> values)
    {
        var known = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in values)
        {
            if (Deserializer.Deserialize(value) is { IsKnown: true, Value: { } data })
                known.Add(name, data);
        }

        return known.ToImmutable();
    }

    private static async Task<ImmutableDictionary<string, object?>> SerializeAsync(object answer)
    {
        var value = answer is IDictionary<string, object> map ? map.ToImmutableDictionary() : answer;
        var serialized = await new Serializer(keepResources: true).SerializeAsync("", value).ConfigureAwait(false);
        return serialized as ImmutableDictionary<string, object?>
            ?? throw new InvalidOperationException($"{answer.GetType().FullName} is not a supported argument type");
    }

    private ImmutableDictionary<string, object?> FindAnswer(string urn)
    {
        lock (_gate)
            return _answers.GetValueOrDefault(urn) ?? throw new InvalidOperationException($"Unknown resource {urn}");
    }

    private async Task<ResourceAnswer> AskAsync(ResourceRequest request, string? idIfNotAnswered)
    {
        var (id, state) = await _mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = KnownOf(request.Inputs),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);

        var urn = UrnOf(request);
        var serialized = await SerializeAsync(state).ConfigureAwait(false);
        var answer = ImmutableDictionary<string, object?>.Empty.Add(Constants.UrnPropertyName, urn).Add(StateName, serialized);
        if ((id ?? idIfNotAnswered) is { } known)
            answer = answer.Add(IdName, known);
        lock (_gate)
            _answers[urn] = answer;
        return new ResourceAnswer(urn, id ?? request.Id, serialized);
    }

    private void Remember(Resource resource)
    {
        lock (_gate)
            _resources.Add(resource);
    }

    /// <summary>The URN of a resource. Of its ancestors' types only the outermost is named, as in the published mocks.</summary>
    private string UrnOf(ResourceRequest request)
    {
        var outermost = request.Parent.Length == 0 ? "" : request.Parent.Split("::")[2].Split('$')[0] + "$";
        return $"urn:pulumi:{_deployment.StackName}::{_deployment.ProjectName}::{outermost}{request.Type}::{request.Name}";
    }
}
