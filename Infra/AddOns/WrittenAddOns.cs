using System.Collections.Immutable;
using Infra.Cluster;
using Infra.Model.Settings;
using Pulumi;

namespace Infra.AddOns;

/// <summary>The add-ons that a stack file has beside those of the release.</summary>
internal static class WrittenAddOns
{
    /// <summary>Declares those that come at one time.</summary>
    /// <param name="parent">The component that they belong to.</param>
    /// <param name="name">With what the names of its resources begin.</param>
    /// <param name="settings">The environment they belong to.</param>
    /// <param name="controlPlane">The control plane they run under.</param>
    /// <param name="after">The servers that they come after; none for those that come before servers.</param>
    internal static void Declare(Resource parent, string name, EnvironmentSettings settings, ControlPlane controlPlane, ImmutableArray<Resource>? after)
    {
        foreach (var (addOn, written) in settings.AddOns.Where(addOn => addOn.Value.BeforeNodes == after is null).OrderBy(addOn => $"{addOn.Key}", StringComparer.Ordinal))
        {
            _ = new AddOn(
                $"{name}-{addOn}",
                new AddOnArgs
                {
                    Name = $"{addOn}",
                    Version = $"{written.Version}",
                    Settings = settings,
                    ControlPlane = controlPlane,
                    Configuration = written.Configuration is { } map ? new WrittenConfiguration(map) : null,
                    Identity = written.Identity is { } identity ? controlPlane.IdentityOf(settings, $"{written.Namespace}", identity) : null,
                    After = after ?? [],
                },
                new ComponentResourceOptions { Parent = parent });
        }
    }
}
