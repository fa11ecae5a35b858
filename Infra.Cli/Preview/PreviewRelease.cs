using Infra.Model.Releases;
using Infra.Model.Values.Kubernetes;

namespace Infra.Cli.Preview;

/// <summary>Finds the release that a control plane and its add-ons are of.</summary>
internal static class PreviewRelease
{
    /// <summary>The latest release of a Kubernetes version.</summary>
    /// <param name="version">The version; <see langword="null"/> if it is not known.</param>
    internal static ReleaseName? Named(string? version) =>
        version is not null && KubernetesVersion.TryParse(version, out var kubernetes) ? ReleaseCatalogue.Names.LastOrDefault(name => ReleaseCatalogue.Kubernetes(name) == kubernetes) : null;

    /// <summary>The release of a control plane: of those with its Kubernetes version the one that most of its add-ons are of.</summary>
    /// <param name="states">What there is, by its type.</param>
    /// <returns>The release; <see langword="null"/> if no release has the control plane's version.</returns>
    internal static ReleaseName? Of(ILookup<string, PreviewState> states)
    {
        if (states[ResourceTypes.Cluster].Select(cluster => cluster.Values().At("version").Text).FirstOrDefault() is not { } version) return null;

        var addOns = states[ResourceTypes.AddOn].Select(addOn => (Name: addOn.Values().At("addonName").Text ?? "", Version: addOn.Values().At("addonVersion").Text)).ToList();
        return ReleaseCatalogue.Names
            .Where(name => ReleaseCatalogue.Kubernetes(name).ToString() == version)
            .MaxBy(name => addOns.Count(addOn => ReleaseCatalogue.Find(name).AddOns.TryGetValue(addOn.Name, out var build) && build.Version == addOn.Version));
    }
}
