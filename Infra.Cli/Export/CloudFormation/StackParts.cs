using System.Collections.Frozen;
using Infra.Model.Plans;

namespace Infra.Cli.Export.CloudFormation;

/// <summary>
/// Which template a resource is in: the environment's own, or, when one template cannot hold the environment, that of a nested stack
/// for each pool. Servers then stay in the stack of their pool, whatever else comes and goes.
/// </summary>
internal sealed class StackParts
{
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html (from a copy of 2023-12)
    internal const int MostResources = 500;
    internal const int MostBytes = 1_000_000;
    internal const int MostInline = 51_200;

    private readonly FrozenDictionary<ResourceAddress, PlannedResource> _resources;

    /// <summary>Divides a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="isDivided">Whether to divide it even if one template can hold it.</param>
    internal StackParts(EnvironmentPlan plan, bool isDivided)
    {
        _resources = plan.Resources.ToFrozenDictionary(resource => resource.Address);
        var custom = plan.Resources.Where(resource => resource.Kind == ResourceKind.Custom && ResourceTypes.CloudFormationOf(resource.Address.Type) is { Name: not null, PartOf: null }).ToList();

        // During a roll-out each pool has two generations. The parts must not depend on whether one is going on.
        var resting = custom.GroupBy(PoolOf).Where(pool => pool.Key is not null && pool.Where(resource => resource.Address.Type == ResourceTypes.NodeGroup).All(StackPolicy.IsEnabled));
        IsDivided = isDivided || custom.Count + resting.Sum(pool => pool.Count()) > MostResources;
        Pools = IsDivided ? [.. plan.Resources.Select(resource => resource.Address).Where(address => address.Type == ResourceTypes.Pool)] : [];
    }

    /// <summary>Whether there are nested stacks.</summary>
    internal bool IsDivided { get; }

    /// <summary>The pools with a stack of their own.</summary>
    internal ImmutableArray<ResourceAddress> Pools { get; }

    /// <summary>The part that a resource is in.</summary>
    /// <returns>The pool whose stack has it; <see langword="null"/> for the environment's own template.</returns>
    internal ResourceAddress? Of(ResourceAddress resource) => IsDivided ? PoolOf(_resources[resource]) : null;

    private ResourceAddress? PoolOf(PlannedResource resource)
    {
        for (var parent = resource.Parent; parent is not null; parent = _resources[parent].Parent)
        {
            if (parent.Type == ResourceTypes.Pool) return parent;
        }

        return null;
    }
}
