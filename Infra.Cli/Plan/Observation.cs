using Infra.Enforcement;
using Infra.Model.Plans;
using Pulumi;

namespace Infra.Cli.Plan;

/// <summary>A resource while its plan is being recorded: what the program said at once, and what became known later.</summary>
/// <param name="Resource">The resource itself.</param>
/// <param name="Options">Its options, before the SDK adds inherited ones.</param>
/// <param name="Parent">The resource it is listed under; nothing for a resource of the stack itself.</param>
/// <param name="Class">The class whose outputs the resource has.</param>
internal sealed record Observation(Resource Resource, ResourceOptions Options, Resource? Parent, Type Class)
{
    private readonly TaskCompletionSource<(ImmutableDictionary<string, object> Inputs, ResourceAddress? Provider)> _registered =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the program's constructor had returned when the resource was declared.</summary>
    public bool IsInsideApply { get; init; }

    /// <summary>Type and name.</summary>
    public ResourceAddress Address { get; } = Resource.Address();

    /// <summary>The resource's inputs and provider, once it was registered.</summary>
    public Task<(ImmutableDictionary<string, object> Inputs, ResourceAddress? Provider)> Registered => _registered.Task;

    /// <summary>What the resource is to the engine.</summary>
    public ResourceKind Kind => Resource switch
    {
        ProviderResource => ResourceKind.Provider,
        CustomResource => ResourceKind.Custom,
        _ when OutputShape.Of(Class).IsEmpty => ResourceKind.Component,
        _ => ResourceKind.Remote,
    };

    /// <summary>Takes note of the registration.</summary>
    /// <param name="inputs">The resource's inputs, all known.</param>
    /// <param name="provider">The engine's name for its provider, <c>urn::id</c>; empty for the default one.</param>
    public void Register(ImmutableDictionary<string, object> inputs, string? provider) =>
        _registered.TrySetResult((inputs, string.IsNullOrEmpty(provider) ? null : ProviderAddress(provider)));

    // urn:pulumi:<stack>::<project>::<parent types>$<type>::<name>::<id>
    private static ResourceAddress ProviderAddress(string reference)
    {
        var parts = reference.Split("::");
        return new ResourceAddress(parts[2].Split('$')[^1], parts[3]);
    }
}
