using Infra.Model.Settings;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.World;

/// <summary>What the pods of namespaces ask for, against their quotas.</summary>
/// <param name="settings">The environment.</param>
/// <param name="limits">Where a quota that refuses a pod is noted.</param>
internal sealed class NamespaceUse(EnvironmentSettings settings, WorldLimits limits)
{
    private readonly Dictionary<NamespaceName, (long Cpu, long Memory, int Pods)> _used = [];

    /// <summary>Counts a new pod, unless the quota of its namespace refuses it.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether the pod may be created.</returns>
    internal bool Admits(PodShape pod, int now)
    {
        if (pod.Namespace is not { } space || !settings.Namespaces.TryGetValue(space, out var quota)) return true;

        var used = _used.GetValueOrDefault(space);
        var with = (Cpu: used.Cpu + pod.CpuMillis, Memory: used.Memory + pod.MemoryMiB, Pods: used.Pods + 1);
        var path = with.Cpu > quota.Cpu * 1000L ? "cpu" : with.Memory > quota.MemoryGiB * 1024L ? "memoryGiB" : with.Pods > quota.Pods ? "pods" : null;
        if (path is null)
        {
            _used[space] = with;
            return true;
        }

        limits.Meet(now, $"namespaces.{space}.{path}", $"pods of {pod.Group} that the quota refuses at {used.Pods} pods", "write a larger quota");
        return false;
    }

    /// <summary>Counts a pod no more.</summary>
    internal void Leave(PodShape pod)
    {
        if (pod.Namespace is { } space && _used.TryGetValue(space, out var used)) _used[space] = (used.Cpu - pod.CpuMillis, used.Memory - pod.MemoryMiB, used.Pods - 1);
    }
}
