using Infra.Model.Trees;
using Pulumi;

namespace Infra.Enforcement;

/// <summary>What a resource is called, and what it inherits from the components around it, as the SDK computes it.</summary>
public static class InheritedOptions
{
    /// <summary>Type and name of a resource.</summary>
    /// <param name="resource">The resource.</param>
    public static ResourceAddress Address(this Resource resource) => new(resource.GetResourceType(), resource.GetResourceName());

    /// <summary>Whether a resource is protected: by its own option, or else as its parent is.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="options">The own options of each resource; null for one that was not observed.</param>
    public static bool IsProtected(Resource resource, Func<Resource, ResourceOptions?> options) => options(resource) is { } own
        && (own.Protect ?? (own.Parent is { } parent && IsProtected(parent, options)));

    /// <summary>The provider of a resource: its own, or else the nearest of its package that a component around it hands down.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="options">The own options of each resource; null for one that was not observed.</param>
    /// <returns>The provider; null when nobody names one.</returns>
    public static ProviderResource? Provider(Resource resource, Func<Resource, ResourceOptions?> options)
    {
        var package = resource.Address().Package;
        for (var own = options(resource); own is not null; own = own.Parent is { } parent ? options(parent) : null)
        {
            var given = own is ComponentResourceOptions component ? component.Providers.Append(component.Provider) : [own.Provider];
            if (given.FirstOrDefault(provider => provider?.Address().Package == package) is { } found) return found;
        }

        return null;
    }
}
