namespace Infra.Model.Settings.Cluster;

/// <summary>Which pool the Cluster Autoscaler adds a server to when several would do.</summary>
/// <remarks>
/// https://github.com/kubernetes/autoscaler/blob/55c37cd/cluster-autoscaler/FAQ.md#what-are-expanders, which weighs memory only where
/// processor time is equal, and expander/waste/waste.go at cluster-autoscaler-chart-9.59.0, which adds both; read 2026-11-22.
/// </remarks>
public enum Expander
{
    /// <summary>The one that leaves the least processor time and memory unused.</summary>
    LeastWaste,

    /// <summary>The one that comes first in the order of the pools' <c>priority</c>.</summary>
    Priority,
}
