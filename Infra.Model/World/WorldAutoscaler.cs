using Infra.Model.Settings;
using Infra.Model.Settings.Cluster;
using Infra.Model.Settings.Pools;

namespace Infra.Model.World;

/// <summary>The Cluster Autoscaler: adds nodes for pods that wait, and removes those that nothing needs.</summary>
/// <remarks>
/// Per look it adds nodes to one pool, as many as the waiting pods need, over its groups in equal parts. The numbers are the defaults of the
/// autoscaler, which the declared chart leaves alone.
/// https://github.com/kubernetes/autoscaler/blob/55c37cd/cluster-autoscaler/FAQ.md, read 2026-11-22.
/// </remarks>
/// <param name="environment">The environment.</param>
/// <param name="cluster">Its nodes.</param>
/// <param name="quotas">What the account may run.</param>
/// <param name="delays">How long things take.</param>
/// <param name="limits">Where limits that are met are noted.</param>
internal sealed class WorldAutoscaler(EnvironmentDefinition environment, WorldCluster cluster, SimulationQuotas quotas, WorldDelays delays, WorldLimits limits)
{
    private const int Unneeded = 600;
    private const int AfterAdding = 600;
    private const double Threshold = 0.5;
    private const int MostEmptyAtOnce = 10;

    private int _lastAdded = int.MinValue / 2;

    /// <summary>Looks at pods and nodes, if it is time.</summary>
    /// <param name="now">The time.</param>
    internal void Step(int now)
    {
        if (now % environment.Settings.ClusterServices.Autoscaler.ScanIntervalSeconds != 0) return;

        var waiting = Upcoming(now);
        if (waiting.Count > 0) Grow(now, waiting);
        else Shrink(now);
    }

    // What waits and has no room on nodes that start.
    private Dictionary<PodShape, int> Upcoming(int now)
    {
        var waiting = cluster.Waiting.GroupBy(pod => pod.Shape).ToDictionary(group => group.Key, group => group.Count());
        foreach (var node in cluster.Nodes.Where(node => node.Ready > now)) Fill(node.Group, node.Free.Copy(), waiting);

        return waiting;
    }

    private void Grow(int now, Dictionary<PodShape, int> waiting)
    {
        var options = cluster.Groups.Where(group => HasRoom(group, now)).GroupBy(group => group.Pool)
            .Select(pool => Option([.. pool], waiting)).Where(option => option.Nodes > 0);
        var best = environment.Settings.ClusterServices.Expander == Expander.Priority
            ? options.OrderByDescending(option => option.Groups[0].Priority).ThenBy(option => option.Waste).FirstOrDefault()
            : options.OrderBy(option => option.Waste).FirstOrDefault();
        Note(now, waiting);
        if (best == default) return;

        for (var left = best.Nodes; left > 0 && best.Groups.Where(group => HasRoom(group, now)).MinBy(group => group.Count) is { } next; left--)
            cluster.Launch(next, 1, now + delays.Launch);

        _lastAdded = now;
    }

    // How many nodes of a pool the pods need, and what part of them they leave unused.
    private static (List<WorldGroup> Groups, int Nodes, double Waste) Option(List<WorldGroup> groups, Dictionary<PodShape, int> waiting)
    {
        var (left, nodes, most, waste) = (new Dictionary<PodShape, int>(waiting), 0, groups.Sum(group => group.Max - group.Count), 0.0);
        while (nodes < most)
        {
            var free = new FreeRoom(groups[0].Room);
            if (Fill(groups[0], free, left) == 0) break;

            waste += free.Share.Cpu + free.Share.Memory;
            nodes++;
        }

        return (groups, nodes, nodes == 0 ? 0 : waste / nodes);
    }

    private static int Fill(WorldGroup group, FreeRoom free, Dictionary<PodShape, int> left)
    {
        var placed = 0;
        foreach (var shape in left.Keys.Where(group.Admits).OrderByDescending(shape => shape.CpuMillis).ThenBy(shape => shape.Group, StringComparer.Ordinal).ToList())
        {
            var count = Math.Min(left[shape], free.Fits(shape));
            free.Take(shape, count);
            placed += count;
            if ((left[shape] -= count) == 0) left.Remove(shape);
        }

        return placed;
    }

    private bool HasRoom(WorldGroup group, int now)
    {
        if (group.Count >= group.Max) return false;

        var (quota, capacity) = group.IsSpot ? (quotas.SpotVCpus, CapacityType.Spot) : (quotas.OnDemandVCpus, CapacityType.OnDemand);
        var used = cluster.Groups.Where(other => other.IsSpot == group.IsSpot).Sum(other => other.Count * other.VCpus);
        if (quota is null || used + group.VCpus <= quota) return true;

        limits.Meet(now, $"quota {VCpuQuota.OfStandard(capacity).Code}", $"{used} of {quota} vCPUs in use, and pods that wait for a node of {group.Pool}", "have AWS raise the quota");
        return false;
    }

    // What stands in the way of the pods that no pool has nodes for.
    private void Note(int now, Dictionary<PodShape, int> waiting)
    {
        foreach (var shape in waiting.Keys.Where(shape => !shape.GivesWay))
        {
            var fitting = cluster.Groups.Where(group => group.Fits(shape)).ToList();
            if (fitting.Count == 0)
                limits.Meet(now, shape.Group, $"pods of {shape.CpuMillis}m and {shape.MemoryMiB} MiB that fit on no node of an enabled generation without taints", "write larger instance types, or smaller pods");
            else if (fitting.TrueForAll(group => group.Count >= group.Max))
                foreach (var group in fitting.DistinctBy(group => group.Pool))
                    limits.Meet(now, $"pools.{group.Pool}.capacity.max", $"{group.Max} nodes{(group.Zones.Count == 1 ? " in each zone" : "")}, and pods of {shape.Group} that wait", "write a larger max");
        }
    }

    private void Shrink(int now)
    {
        if (now - _lastAdded < AfterAdding) return;

        foreach (var node in cluster.Nodes.Where(node => node.IsOpen(now)))
            node.UnneededSince = IsUnneeded(node, now) ? node.UnneededSince ?? now : null;

        var ripe = cluster.Nodes.Where(node => node.UnneededSince is { } since && now - since >= Unneeded).ToList();
        foreach (var node in ripe.Where(node => node.Pods.Count == 0).Take(MostEmptyAtOnce)) Remove(node, now);
        // One that has pods at a time.
        if (!cluster.Nodes.Any(node => node.IsCordoned && node.Pods.Count > 0) && ripe.FirstOrDefault(node => node.Pods.Count > 0) is { } busy) Remove(busy, now);
    }

    private void Remove(WorldNode node, int now)
    {
        if (node.Group.Count - cluster.Nodes.Count(other => other.Group == node.Group && other.IsCordoned) > node.Group.Min && !node.IsCordoned && IsUnneeded(node, now))
            cluster.Drain(node, now);
    }

    private bool IsUnneeded(WorldNode node, int now)
    {
        var (cpu, memory) = node.Free.Share;
        if (1 - Math.Min(cpu, memory) >= Threshold || node.Group.Count <= node.Group.Min) return false;

        var left = node.Pods.GroupBy(pod => pod.Shape).ToDictionary(group => group.Key, group => group.Count());
        foreach (var other in cluster.Nodes.Where(other => other != node && other.IsOpen(now)))
        {
            if (left.Count == 0) break;
            Fill(other.Group, other.Free.Copy(), left);
        }

        return left.Count == 0;
    }
}
