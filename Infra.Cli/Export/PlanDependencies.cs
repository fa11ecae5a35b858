using System.Collections.Frozen;
using Infra.Model.Plans;

namespace Infra.Cli.Export;

/// <summary>What has to exist before a resource, beside what its inputs refer to: a component stands for everything in it.</summary>
internal sealed class PlanDependencies
{
    private readonly FrozenDictionary<ResourceAddress, PlannedResource> _resources;
    private readonly ILookup<ResourceAddress, PlannedResource> _children;

    internal PlanDependencies(EnvironmentPlan plan)
    {
        _resources = plan.Resources.ToFrozenDictionary(resource => resource.Address);
        _children = plan.Resources.Where(resource => resource.Parent is not null).ToLookup(resource => resource.Parent!);
    }

    /// <summary>The resources that a resource waits for.</summary>
    /// <returns>Their addresses, without components and providers, in ordinal order.</returns>
    internal ImmutableArray<ResourceAddress> Of(PlannedResource resource) =>
    [
        .. Given(resource).SelectMany(Within)
            .Where(address => address != resource.Address)
            .Distinct()
            .OrderBy(address => address.ToString(), StringComparer.Ordinal),
    ];

    // The engine asks a component package for its resources only when all is there that the component waits for.
    private IEnumerable<ResourceAddress> Given(PlannedResource resource) =>
    [
        .. resource.Options.DependsOn,
        .. resource.Parent is { } parent && _resources[parent] is { Kind: ResourceKind.Remote } component ? Given(component) : [],
    ];

    private IEnumerable<ResourceAddress> Within(ResourceAddress address) => _resources[address].Kind == ResourceKind.Custom
        ? [address]
        : _children[address].SelectMany(child => Within(child.Address));
}
