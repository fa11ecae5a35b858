using Infra.Enforcement;
using Infra.Model.Plans;
using Pulumi;
using Pulumi.Testing;

namespace Infra.Cli.Plan;

/// <summary>
/// Stands where the engine would: sees every resource with its options as the program declares it, and answers its registration
/// with tokens for what AWS would compute. No answer is given before the program's constructor has returned, so whatever is
/// declared later was declared inside an <c>Apply</c>, where a preview would not show it.
/// </summary>
/// <param name="settings">What the user wrote, as JSON.</param>
internal sealed class Recording(string settings) : IMocks
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _declared = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Observation> _observations = [];
    private readonly Dictionary<ResourceAddress, Observation> _byAddress = [];
    private readonly Dictionary<ResourceAddress, (Resource Component, Type Class)> _remoteChildren = [];
    private readonly List<string> _faults = [];
    private ImmutableDictionary<string, Output<object?>> _outputs = ImmutableDictionary<string, Output<object?>>.Empty;

    /// <summary>The tokens that were given out.</summary>
    internal PlanTokens Tokens { get; } = new(settings);

    /// <summary>Everything seen so far, in the order of declaration.</summary>
    internal ImmutableArray<Observation> Observations
    {
        get
        {
            lock (_lock) return [.. _observations];
        }
    }

    /// <summary>What the stack tells the outside.</summary>
    internal ImmutableDictionary<string, Output<object?>> Outputs => _outputs;

    /// <summary>What is wrong with the way resources were declared.</summary>
    internal ImmutableArray<string> Faults
    {
        get
        {
            lock (_lock) return [.. _faults];
        }
    }

    /// <summary>The observer to hand to the stack.</summary>
    /// <param name="args">The resource that is being declared.</param>
    /// <returns>Nothing: an observer changes nothing.</returns>
    internal ResourceTransformationResult? Observe(ResourceTransformationArgs args)
    {
        if (args.Resource is Stack) return null;

        lock (_lock)
        {
            var address = args.Resource.Address();
            var isRemoteChild = _remoteChildren.TryGetValue(address, out var remote);
            var observation = isRemoteChild
                ? new Observation(args.Resource, args.Options, remote.Component, remote.Class)
                : new Observation(args.Resource, args.Options, args.Options.Parent, args.Resource.GetType()) { IsInsideApply = _declared.Task.IsCompleted };
            if (!_byAddress.TryAdd(address, observation))
                _faults.Add($"{address} is declared twice; give one of them another name");

            _observations.Add(observation);
        }

        return null;
    }

    /// <summary>Says that the program's constructor has returned.</summary>
    internal void DeclarationsEnd() => _declared.TrySetResult();

    /// <summary>Declares, in the place of a component package, a resource that belongs to one of its components.</summary>
    /// <param name="component">The component.</param>
    /// <param name="type">The class whose outputs the resource has.</param>
    /// <param name="address">The resource's type and name.</param>
    /// <param name="declare">Declares it.</param>
    /// <returns>The resource, once it is registered.</returns>
    internal async Task<Resource> DeclareRemoteChildAsync(Resource component, Type type, ResourceAddress address, Func<Resource> declare)
    {
        lock (_lock) _remoteChildren[address] = (component, type);

        var resource = declare();
        await resource.Urn.ToTask();
        return resource;
    }

    /// <inheritdoc/>
    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        await _declared.Task;

        Observation observation;
        lock (_lock) observation = _byAddress[new ResourceAddress(args.Type!, args.Name!)];

        observation.Register(args.Inputs, args.Provider);
        var answer = new ProviderAnswer(Tokens, observation.Address).State(observation.Class, args.Inputs);

        return observation.Kind switch
        {
            ResourceKind.Component => (null, answer),
            ResourceKind.Remote => (null, await RemoteComponents.CompleteAsync(this, observation, args.Inputs, answer)),
            _ => (Tokens.Text(new ReferenceNode(observation.Address, "id")), answer),
        };
    }

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException(
        $"the program asks for {args.Token}; resources must not depend on what exists in AWS, so make the value a setting");

    /// <inheritdoc/>
    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        if (args.Urn.Split("::")[2] == ResourceTypes.Stack) _outputs = args.Outputs;

        return Task.CompletedTask;
    }
}
