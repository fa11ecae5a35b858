using Infra.Model.Instances;
using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;

namespace Infra.Model.World;

/// <summary>A node group that takes pods: the servers of an enabled generation.</summary>
internal sealed class WorldGroup
{
    // VPC CNI 50m, kube-proxy 100m, EBS CSI node 30m and 120 MiB, Pod Identity agent: from general knowledge, unverified.
    private const int DaemonPods = 4;
    private const int DaemonCpuMillis = 180;
    private const int DaemonMemoryMiB = 120;

    private readonly PlannedGeneration _generation;
    private readonly NodeGroupShape _shape;

    private WorldGroup(PlannedGeneration generation, PoolSettings pool, NodeRoom room)
    {
        (_generation, _shape, Priority) = (generation, NodeGroupShape.Of(generation.Settings, pool.Capacity), pool.Priority);
        Room = new NodeRoom(room.CpuMillis - DaemonCpuMillis, room.MemoryMiB - DaemonMemoryMiB, room.Pods - DaemonPods);
        VCpus = InstanceTable.Find(generation.Specification.InstanceTypes[0]).VCpus;
        Zones = [.. generation.Zones.Select(zone => zone.ToString())];
        IsTainted = _shape.Taints.Any(taint => taint.Effect != TaintEffect.PreferNoSchedule);
    }

    internal PoolName Pool => _generation.Pool;

    /// <summary>The pool's place in the order of the expander.</summary>
    internal int Priority { get; }

    /// <summary>What a server has for pods beside those of DaemonSets.</summary>
    internal NodeRoom Room { get; }

    /// <summary>The virtual processors of a server of the first instance type.</summary>
    internal int VCpus { get; }

    /// <summary>Whether its servers are bought on the spot market.</summary>
    internal bool IsSpot => _generation.Specification.CapacityType == CapacityType.Spot;

    /// <summary>The zones that its servers run in.</summary>
    internal List<string> Zones { get; }

    /// <summary>The fewest servers.</summary>
    internal int Min => _shape.Min;

    /// <summary>The most servers.</summary>
    internal int Max => _shape.Max;

    /// <summary>The servers, those that start included.</summary>
    internal int Count { get; set; }

    private bool IsTainted { get; }

    /// <summary>The node groups of an environment that take pods.</summary>
    internal static List<WorldGroup> Of(EnvironmentDefinition environment) =>
    [
        .. PlannedGeneration.Of(environment)
            .Where(generation => generation.Settings.Stage == Stage.Enabled)
            .Select(generation => new WorldGroup(generation, environment.Settings.Pools[generation.Pool], NodeRoom.Of(generation.Settings.Server, environment.Settings))),
    ];

    /// <summary>Whether its taints and labels let a pod onto its servers.</summary>
    internal bool Admits(PodShape pod) => pod.Pool is null ? !IsTainted : pod.Pool == Pool;

    /// <summary>Whether a pod fits on a server that has no other.</summary>
    internal bool Fits(PodShape pod) => Admits(pod) && pod.CpuMillis <= Room.CpuMillis && pod.MemoryMiB <= Room.MemoryMiB && Room.Pods > 0;
}
