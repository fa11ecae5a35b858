using System.Collections.Frozen;
using Infra.Model.Plans;

namespace Infra.Cli.Export;

/// <summary>The resources whose type only an extension declares. No target knows them, so each is left out by its name.</summary>
internal sealed class ExtensionTypes(EnvironmentPlan plan)
{
    private readonly FrozenDictionary<ResourceAddress, PlannedResource> _resources = plan.Resources.ToFrozenDictionary(resource => resource.Address);

    /// <summary>Whether a resource is such a one: what this program itself declares must be in the catalogue.</summary>
    internal bool Have(PlannedResource resource) => ResourceTypes.Of(resource.Address.Type) is null && IsOfAnExtension(resource);

    /// <summary>Why a resource is left out.</summary>
    internal static Omission LeftOut(PlannedResource resource) =>
        new(resource.Address, "", "an extension declares it, and its type is not in Infra.Model/Resources; declare it yourself, or go on with Pulumi");

    private bool IsOfAnExtension(PlannedResource resource)
    {
        for (var parent = resource.Parent; parent is not null; parent = _resources[parent].Parent)
        {
            if (parent.Type == ResourceTypes.Extension) return true;
        }

        return false;
    }
}
