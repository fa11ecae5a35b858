using System.Collections.Immutable;
using Infra.Model.Settings.Cluster;
using Pulumi;

namespace Infra.Cluster;

/// <summary>
/// Sets what <c>Pulumi.Eks.Cluster</c> has no argument for on the EKS cluster that it declares. The engine runs it wherever the
/// component's own program declares a child.
/// </summary>
internal static class ClusterTransform
{
    /// <summary>The transform for an environment.</summary>
    /// <param name="settings">The control plane's settings.</param>
    /// <returns>A transform that changes the cluster and leaves everything else alone.</returns>
    internal static ResourceTransform For(ControlPlaneSettings settings) => (args, _) => Task.FromResult(
        args.Type == ResourceTypes.Cluster
            ? new ResourceTransformResult(Adjust(args.Args, settings), args.Options)
            : (ResourceTransformResult?)null);

    private static ImmutableDictionary<string, object?> Adjust(ImmutableDictionary<string, object?> inputs, ControlPlaneSettings settings) => inputs
        .SetItem("accessConfig", Map(
            ("authenticationMode", "API"),
            // The component would make whoever creates the cluster its administrator for good, beside those that settings name.
            ("bootstrapClusterCreatorAdminPermissions", false)))
        .SetItem("zonalShiftConfig", Map(("enabled", settings.ZonalShift)));

    private static ImmutableDictionary<string, object?> Map(params IEnumerable<(string Key, object? Value)> entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);
}
