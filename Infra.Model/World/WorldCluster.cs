using Infra.Model.Settings;

namespace Infra.Model.World;

/// <summary>The nodes of an environment with their scheduler. The autoscaler adds and removes nodes.</summary>
/// <remarks>
/// The scheduler puts a pod on the node that it fits on in the zone with the fewest of its group, of those the node with the fewest, of those
/// the emptiest: how kube-scheduler's PodTopologySpread and NodeResourcesFit decide by default, without their weights. A pod that finds no
/// room takes that of placeholders.
/// </remarks>
internal sealed class WorldCluster : IWorldNodes
{
    private readonly WorldDelays _delays;
    private readonly NamespaceUse _use;
    private readonly List<WorldNode> _nodes = [];
    private readonly List<WorldPod> _waiting = [];
    private readonly List<WorldPod> _refused = [];
    private readonly Dictionary<(string Group, string Zone), int> _inZone = [];
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private bool _hasChanged;

    /// <summary>Begins with the fewest nodes of each group.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="delays">How long things take.</param>
    /// <param name="limits">Where limits that are met are noted.</param>
    internal WorldCluster(EnvironmentDefinition environment, WorldDelays delays, WorldLimits limits)
    {
        (_delays, _use, Groups) = (delays, new NamespaceUse(environment.Settings, limits), WorldGroup.Of(environment));
        foreach (var group in Groups) Launch(group, group.Min, ready: int.MinValue);
    }

    /// <summary>The node groups.</summary>
    internal IReadOnlyList<WorldGroup> Groups { get; }

    /// <summary>The nodes, those that start included.</summary>
    internal IReadOnlyList<WorldNode> Nodes => _nodes;

    /// <summary>The pods that wait for room.</summary>
    internal IReadOnlyList<WorldPod> Waiting => _waiting;

    /// <summary>The pods that wait or that a quota refuses, placeholders left out.</summary>
    internal int Without => _waiting.Count(pod => !pod.Shape.GivesWay) + _refused.Count;

    /// <inheritdoc/>
    public void Place(WorldPod pod, int now)
    {
        if (!_use.Admits(pod.Shape, now)) _refused.Add(pod);
        else if (!TryPlace(pod, now)) _waiting.Add(pod);
    }

    /// <summary>Lets pods end, and gives room to those that wait.</summary>
    /// <param name="now">The time.</param>
    internal void Step(int now)
    {
        foreach (var node in _nodes)
        {
            _hasChanged |= node.Ready == now;
            foreach (var pod in node.Pods.Where(pod => pod.IsStopped(now)).ToList()) Leave(node, pod);
        }

        foreach (var node in _nodes.Where(node => node.IsCordoned && node.Pods.Count == 0).ToList()) Remove(node);
        _refused.RemoveAll(pod => pod.IsEnding(now));
        foreach (var pod in _waiting.Where(pod => pod.IsEnding(now))) _use.Leave(pod.Shape);
        _waiting.RemoveAll(pod => pod.IsEnding(now));
        if (!_hasChanged) return;

        _hasChanged = false;
        var (waiting, refused) = (_waiting.OrderBy(pod => pod.Shape.GivesWay).ToList(), _refused.ToList());
        _waiting.Clear();
        _refused.Clear();
        // Pods of one kind fit nowhere if the first of them does not.
        var full = new HashSet<PodShape>();
        foreach (var pod in waiting.Where(pod => full.Contains(pod.Shape) || !TryPlace(pod, now)))
        {
            full.Add(pod.Shape);
            _waiting.Add(pod);
        }

        foreach (var pod in refused) Place(pod, now);
    }

    /// <summary>Launches nodes, each in the zone with the fewest of its group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="count">How many.</param>
    /// <param name="ready">When pods can run on them.</param>
    internal void Launch(WorldGroup group, int count, int ready)
    {
        for (; count > 0 && group.Zones.Where(zone => !_failed.Contains(zone)).ToList() is { Count: > 0 } zones; count--)
        {
            var zone = zones.MinBy(zone => _nodes.Count(node => node.Group == group && node.Zone == zone))!;
            _nodes.Add(new WorldNode(group, zone, ready));
            group.Count++;
        }
    }

    /// <summary>Empties a node; it goes when its last pod has ended. What no service counts moves at once.</summary>
    /// <param name="node">The node.</param>
    /// <param name="now">The time.</param>
    internal void Drain(WorldNode node, int now)
    {
        node.Cordon();
        foreach (var pod in node.Pods.Where(pod => pod.Shape.Namespace is null).ToList())
        {
            Leave(node, pod);
            Place(pod, now);
        }
    }

    /// <summary>Loses a zone with everything in it.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="now">The time.</param>
    internal void Fail(string zone, int now)
    {
        _failed.Add(zone);
        foreach (var node in _nodes.Where(node => node.Zone == zone).ToList())
        {
            foreach (var pod in node.Pods.ToList())
            {
                pod.Fail(now, _delays);
                Leave(node, pod);
                // Nothing counts those of the cluster itself; they come back when Kubernetes gives the node up, here at once.
                if (pod.Shape.Namespace is null) Place(new WorldPod(pod.Shape), now);
            }

            Remove(node);
        }

        foreach (var group in Groups) Launch(group, group.Min - group.Count, now + _delays.Launch);
    }

    private bool TryPlace(WorldPod pod, int now)
    {
        var open = _nodes.Where(node => node.IsOpen(now) && node.Group.Admits(pod.Shape)).ToList();
        var best = open.Where(node => node.Free.Fits(pod.Shape) > 0)
            .MinBy(node => (_inZone.GetValueOrDefault((pod.Shape.Group, node.Zone)), node.PodsOf(pod.Shape.Group), -node.Free.Share.Cpu));
        if (best is null && !pod.Shape.GivesWay) best = open.FirstOrDefault(node => MakeRoom(node, pod.Shape));
        if (best is null) return false;

        best.Add(pod);
        _inZone[(pod.Shape.Group, best.Zone)] = _inZone.GetValueOrDefault((pod.Shape.Group, best.Zone)) + 1;
        pod.Start(now, _delays);
        return true;
    }

    private bool MakeRoom(WorldNode node, PodShape pod)
    {
        var (free, away) = (node.Free.Copy(), new List<WorldPod>());
        foreach (var placeholder in node.Pods.Where(other => other.Shape.GivesWay))
        {
            if (free.Fits(pod) > 0) break;

            free.Take(placeholder.Shape, -1);
            away.Add(placeholder);
        }

        if (free.Fits(pod) == 0) return false;

        foreach (var placeholder in away)
        {
            Leave(node, placeholder);
            _waiting.Add(placeholder);
        }

        return true;
    }

    private void Leave(WorldNode node, WorldPod pod)
    {
        node.Remove(pod);
        _inZone[(pod.Shape.Group, node.Zone)]--;
        _use.Leave(pod.Shape);
        _hasChanged = true;
    }

    private void Remove(WorldNode node)
    {
        _nodes.Remove(node);
        node.Group.Count--;
    }
}
