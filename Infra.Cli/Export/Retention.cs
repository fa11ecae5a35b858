using Infra.Model.Plans;

namespace Infra.Cli.Export;

/// <summary>What a target's tool is told to keep.</summary>
internal static class Retention
{
    /// <summary>Whether the tool is told to refuse to delete a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="environment">The environment that it belongs to.</param>
    /// <returns>
    /// Whether it is protected, and not for what is moved on by changes alone: such a guard disappears with the block of the resource, so
    /// that it stops nobody from removing the block, and it would stop the removal of an environment that may be destroyed.
    /// </returns>
    internal static bool Keeps(PlannedResource resource, EnvironmentDefinition environment) =>
        resource.Options.Protect && ResourceTypes.IsRetained(resource.Address.Type) && ResourceTypes.Of(resource.Address.Type)?.ProtectedBy switch
        {
            ProtectedBy.Stage => false,
            ProtectedBy.Entry => environment.Settings.ProtectsCluster(),
            _ => true,
        };
}
