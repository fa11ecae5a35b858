using Infra.Model.Draining;

namespace Infra.Cli.Drain;

/// <summary>What a drain asks of the Kubernetes API.</summary>
internal interface IClusterApi
{
    /// <summary>Reads nodes, pods and what decides where pods may run.</summary>
    Task<ClusterState> ReadAsync(CancellationToken stop);

    /// <summary>Lets nothing new be scheduled on a node; a node that is gone is no problem.</summary>
    Task CordonAsync(string node, CancellationToken stop);

    /// <summary>Asks for the eviction of a pod, which its disruption budget may refuse.</summary>
    Task<EvictionAnswer> EvictAsync(ClusterPod pod, CancellationToken stop);

    /// <summary>Creates a pod of the lowest priority that requests what another pod does and runs where that pod may.</summary>
    /// <param name="missing">The other pod, and what its node has to be.</param>
    /// <param name="stop">Stops the call.</param>
    Task CreatePlaceholderAsync(MissingRoom missing, CancellationToken stop);

    /// <summary>Deletes a placeholder; one that is gone is no problem.</summary>
    Task DeletePlaceholderAsync(PodKey placeholder, CancellationToken stop);
}
