namespace Infra.Model.Draining;

/// <summary>What is on the nodes while a packing is made.</summary>
internal sealed class Placement
{
    private readonly Dictionary<string, ClusterNode> _nodes;
    private readonly Dictionary<string, Amounts> _free;
    private readonly List<(ClusterPod Pod, ClusterNode Node)> _running = [];

    internal Placement(ClusterState state, Func<ClusterPod, bool> isLeftOut)
    {
        _nodes = state.Nodes.ToDictionary(node => node.Name, StringComparer.Ordinal);
        _free = state.Nodes.Where(node => node.IsOpen).ToDictionary(node => node.Name, node => node.Allocatable, StringComparer.Ordinal);
        foreach (var pod in state.Pods.Where(pod => !pod.IsFinished && !pod.GivesWay && !isLeftOut(pod)))
        {
            if (pod.Node is not { } name || !_nodes.TryGetValue(name, out var node)) continue;

            if (_free.TryGetValue(name, out var free)) _free[name] = free.Minus(pod.Requests);
            // The scheduler does not count pods that go when it spreads.
            // https://github.com/kubernetes/kubernetes/blob/v1.36.0/pkg/scheduler/framework/plugins/podtopologyspread/common.go, from general knowledge
            if (!pod.IsTerminating) _running.Add((pod, node));
        }
    }

    /// <summary>Gives a pod the fullest node that it fits on, or one that is held for it.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="held">The nodes with a placeholder for it.</param>
    /// <returns>The node; <see langword="null"/> if there is none.</returns>
    internal string? Place(ClusterPod pod, IReadOnlyList<string> held)
    {
        var conditions = Conditions(pod).ToList();
        var name = (from entry in _free
                    where entry.Value.Covers(pod.Requests) && Fits(pod, _nodes[entry.Key], conditions)
                    orderby held.Contains(entry.Key) descending, entry.Value[Amounts.Cpu], entry.Key
                    select entry.Key).FirstOrDefault();
        if (name is null) return null;

        _free[name] = _free[name].Minus(pod.Requests);
        _running.Add((pod, _nodes[name]));
        return name;
    }

    /// <summary>Conditions on the node of a pod that follow from where other pods run.</summary>
    internal IEnumerable<LabelRequirement> Conditions(ClusterPod pod) => pod.Relations.Select(relation => Condition(pod, relation)).Concat(
        // A pod that wants to be apart from others keeps them away, too.
        from other in _running
        from relation in other.Pod.Relations
        where relation.Kind == PodRelationKind.Apart && relation.Selects(pod) && other.Node.Labels.ContainsKey(relation.TopologyKey)
        select LabelRequirement.NotIn(relation.TopologyKey, other.Node.Labels[relation.TopologyKey]));

    private bool Fits(ClusterPod pod, ClusterNode node, List<LabelRequirement> conditions) =>
        pod.MayRunOn(node)
        && conditions.TrueForAll(condition => condition.Holds(node.Labels))
        && (pod.HostPorts.IsEmpty || _running.TrueForAll(other => other.Node.Name != node.Name || !other.Pod.HostPorts.Intersect(pod.HostPorts).Any()));

    private LabelRequirement Condition(ClusterPod pod, PodRelation relation)
    {
        var key = relation.TopologyKey;
        var others = _running.Where(other => relation.Selects(other.Pod)).ToList();
        var taken = others.Select(other => other.Node.Labels.GetValueOrDefault(key)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        switch (relation.Kind)
        {
            case PodRelationKind.Apart:
                return LabelRequirement.NotIn(key, taken);
            case PodRelationKind.Together:
                // The first of a group that wants to be together may run anywhere.
                return taken.Count == 0 && relation.Selects(pod) ? new LabelRequirement(key, "Exists", []) : LabelRequirement.In(key, taken);
            default:
                var counts = _nodes.Values.Where(pod.Matches).Select(node => node.Labels.GetValueOrDefault(key)).OfType<string>().Distinct(StringComparer.Ordinal)
                    .ToDictionary(domain => domain, domain => others.Count(other => other.Node.Labels.GetValueOrDefault(key) == domain), StringComparer.Ordinal);
                var most = counts.Values.DefaultIfEmpty().Min() + relation.MaxSkew - (relation.Selects(pod) ? 1 : 0);
                return LabelRequirement.In(key, counts.Where(domain => domain.Value <= most).Select(domain => domain.Key).Order(StringComparer.Ordinal));
        }
    }
}
