using Infra.Model.Settings;

namespace Infra.Model.Capacities;

/// <summary>How far an environment goes: what its pools and services can hold, and what ends first.</summary>
/// <param name="Pools">The pools.</param>
/// <param name="Services">The services that have a version.</param>
/// <param name="Namespaces">The namespaces of the workloads.</param>
public sealed record CapacityReport(IReadOnlyList<PoolCapacity> Pools, IReadOnlyList<ServiceCapacity> Services, IReadOnlyList<NamespaceCapacity> Namespaces)
{
    /// <summary>The report of an environment. It takes settings alone: nothing asks the account.</summary>
    /// <param name="settings">Good settings.</param>
    public static CapacityReport Of(EnvironmentSettings settings)
    {
        var pools = PoolCapacity.Of(settings).ToList();
        return new CapacityReport(pools, [.. ServiceCapacity.Of(settings, pools)], [.. NamespaceCapacity.Of(settings, pools)]);
    }
}
