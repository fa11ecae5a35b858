using Infra.Model.Settings;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Capacities;

/// <summary>What ends first for the workloads of a namespace: its quota, or the servers that take every pod, at their most.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Pods">The pods.</param>
/// <param name="Cores">The cores.</param>
/// <param name="MemoryGiB">The memory in GiB.</param>
public sealed record NamespaceCapacity(NamespaceName Namespace, QuotaRoom Pods, QuotaRoom Cores, QuotaRoom MemoryGiB)
{
    /// <summary>The namespaces of an environment, in ordinal order.</summary>
    /// <param name="settings">Good settings.</param>
    /// <param name="pools">What its pools can hold.</param>
    public static IEnumerable<NamespaceCapacity> Of(EnvironmentSettings settings, IReadOnlyList<PoolCapacity> pools)
    {
        var open = pools.Where(pool => pool.TakesEveryPod).ToList();
        return settings.Namespaces.OrderBy(space => $"{space.Key}", StringComparer.Ordinal).Select(space => new NamespaceCapacity(
            space.Key,
            new(space.Value.Pods, open.Sum(pool => pool.Pods)),
            new(space.Value.Cpu, open.Sum(pool => pool.CpuMillis) / 1000),
            new(space.Value.MemoryGiB, open.Sum(pool => pool.MemoryMiB) / 1024)));
    }
}
