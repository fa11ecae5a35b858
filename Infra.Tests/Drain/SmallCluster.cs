using System.Collections.Immutable;
using Infra.Cli.Drain;
using Infra.Model.Draining;
using Infra.Model.Values.Kubernetes;

namespace Infra.Tests.Drain;

/// <summary>
/// A cluster in memory that behaves: a scheduler, controllers that replace pods, budgets that are kept by the eviction API, an autoscaler
/// that adds nodes for pods that wait and removes empty nodes that drain. Time passes when the drain waits.
/// </summary>
internal sealed class SmallCluster : IClusterApi, IDrainClock
{
    private const string Zone = "topology.kubernetes.io/zone";

    private readonly Random _random;
    private readonly List<(ClusterPod Pod, int ReadyAt, int GoneAt)> _pods = [];
    private readonly List<ClusterNode> _nodes = [];
    private int _steps;
    private int _names;

    internal SmallCluster(int seed = 1) => _random = new Random(seed);

    /// <summary>How many nodes the autoscaler may still add.</summary>
    internal int Spare { get; set; } = 10;

    /// <summary>By group: how many of its pods have to stay available.</summary>
    internal Dictionary<string, int> MinAvailable { get; } = [];

    /// <summary>What has gone wrong.</summary>
    internal List<string> Violations { get; } = [];

    internal List<string> Evicted { get; } = [];

    internal List<string> Calls { get; } = [];

    /// <summary>Called with each wait, for what a test does meanwhile.</summary>
    internal Action<int>? OnStep { get; set; }

    /// <inheritdoc/>
    public TimeSpan Elapsed => TimeSpan.FromSeconds(5 * _steps);

    internal IEnumerable<ClusterPod> Pods => _pods.Select(entry => entry.Pod);

    internal IReadOnlyList<ClusterNode> Nodes => _nodes;

    internal SmallCluster WithNode(string name, string stage, string zone = "a", int cpu = 4000, string pool = "general")
    {
        _nodes.Add(new ClusterNode
        {
            Name = name,
            Labels = ImmutableDictionary.CreateRange(new Dictionary<string, string>
            {
                [NodeLabels.Stage] = stage,
                [NodeLabels.Pool] = pool,
                [NodeLabels.Generation] = $"dev-{pool}-{stage}",
                [Zone] = zone,
                ["kubernetes.io/hostname"] = name,
            }),
            Taints = stage == StageWord.Enabled ? [] : [new NodeTaint(NodeLabels.Stage, stage, "NoSchedule")],
            Allocatable = Size(cpu, pods: 10),
        });
        return this;
    }

    /// <summary>Runs a pod of a group; each group has a controller.</summary>
    internal SmallCluster WithPod(string group, string? node, int cpu = 1000, Func<ClusterPod, ClusterPod>? change = null)
    {
        var pod = new ClusterPod
        {
            Key = new PodKey("shop", $"{group}-{++_names}"),
            Uid = $"uid-{_names}",
            Node = node,
            Labels = ImmutableDictionary<string, string>.Empty.Add("app", group),
            Requests = Size(cpu, pods: 1),
            Owner = new PodOwner("ReplicaSet", group, group),
            IsReady = node is not null,
        };
        _pods.Add((change?.Invoke(pod) ?? pod, 0, -1));
        return this;
    }

    internal static Amounts Size(int cpu, int pods) =>
        new(Amounts.None.Of.Add(Amounts.Cpu, cpu).Add(Amounts.Pods, pods * 1000L));

    internal ClusterState State() => new()
    {
        Nodes = [.. _nodes],
        Pods = [.. Pods],
        Budgets = [.. MinAvailable.Select(entry => Budget(entry.Key))],
        Replicas = Pods.Where(pod => pod is { Owner: not null, IsTerminating: false }).GroupBy(pod => pod.Owner!.Uid).ToImmutableDictionary(group => group.Key, group => group.Count()),
    };

    /// <inheritdoc/>
    public Task<ClusterState> ReadAsync(CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(State());
    }

    /// <inheritdoc/>
    public Task CordonAsync(string node, CancellationToken stop)
    {
        Calls.Add($"cordon {node}");
        var index = _nodes.FindIndex(other => other.Name == node);
        if (index >= 0) _nodes[index] = _nodes[index] with { IsCordoned = true };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<EvictionAnswer> EvictAsync(ClusterPod pod, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        Calls.Add($"evict {pod.Key.Name}");
        var index = _pods.FindIndex(entry => entry.Pod.Uid == pod.Uid);
        if (index < 0 || pod.IsTerminating) return Task.FromResult(EvictionAnswer.Accepted);

        var group = pod.Owner!.Uid;
        if (MinAvailable.ContainsKey(group) && Budget(group).Allowed < 1) return Task.FromResult(EvictionAnswer.Refused("budget"));

        if (!HasRoom(pod)) Violations.Add($"{pod.Key} was evicted and fits nowhere");
        if (!_nodes.Single(node => node.Name == pod.Node).IsCordoned) Violations.Add($"{pod.Node} was not cordoned");
        Evicted.Add(pod.Key.Name);
        _pods[index] = (pod with { IsTerminating = true, IsReady = false }, 0, _steps + _random.Next(3));
        _pods.Add((pod with { Key = pod.Key with { Name = $"{group}-{++_names}" }, Uid = $"uid-{_names}", Node = null, IsReady = false }, -1, -1));
        if (_random.Next(2) == 0) Schedule();
        return Task.FromResult(EvictionAnswer.Accepted);
    }

    /// <inheritdoc/>
    public Task CreatePlaceholderAsync(MissingRoom missing, CancellationToken stop)
    {
        Calls.Add($"placeholder for {missing.Pod.Key.Name}");
        _pods.Add((missing.Pod with
        {
            Key = new PodKey("kube-system", PlaceholderPod.Name(missing.Pod)),
            Uid = $"placeholder-{++_names}",
            Node = null,
            Owner = null,
            Labels = ImmutableDictionary<string, string>.Empty,
            Priority = -10,
            IsReady = false,
            Relations = [],
            StandsFor = $"{missing.Pod.Key}",
            NodeTerms = missing.Pod.NodeTerms.IsEmpty ? [missing.Beside] : [.. missing.Pod.NodeTerms.Select(term => term.AddRange(missing.Beside))],
        }, 0, -1));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeletePlaceholderAsync(PodKey placeholder, CancellationToken stop)
    {
        _pods.RemoveAll(entry => entry.Pod.Key == placeholder);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WaitAsync(TimeSpan time, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        _steps++;
        OnStep?.Invoke(_steps);
        _pods.RemoveAll(entry => entry.GoneAt >= 0 && entry.GoneAt <= _steps);
        Schedule();
        for (var i = 0; i < _pods.Count; i++)
        {
            if (_pods[i] is { ReadyAt: > 0, Pod.IsTerminating: false } entry && entry.ReadyAt <= _steps) _pods[i] = (entry.Pod with { IsReady = true }, 0, -1);
        }

        foreach (var (group, least) in MinAvailable.Where(entry => State().Ready(entry.Key) < entry.Value)) Violations.Add($"{group} has less than {least}");
        return Task.CompletedTask;
    }

    /// <summary>Takes a node away as the autoscaler does.</summary>
    internal void Remove(string node)
    {
        _nodes.RemoveAll(other => other.Name == node);
        _pods.RemoveAll(entry => entry.Pod.Node == node);
    }

    /// <summary>Keeps the pods of a group from ever being ready again.</summary>
    internal void Break(string group)
    {
        for (var i = 0; i < _pods.Count; i++)
        {
            if (_pods[i].Pod.Owner?.Uid == group) _pods[i] = (_pods[i].Pod with { IsReady = false }, -1, _pods[i].GoneAt);
        }
    }

    private DisruptionBudget Budget(string group)
    {
        var healthy = Healthy(group);
        return new DisruptionBudget(
            new PodKey("shop", group), [LabelRequirement.In("app", group)], Math.Max(0, healthy - MinAvailable[group]), healthy,
            Pods.Count(pod => pod.Owner?.Uid == group && !pod.IsTerminating));
    }

    private int Healthy(string group) => Pods.Count(pod => pod.Owner?.Uid == group && pod is { IsReady: true, IsTerminating: false });

    // By itself, not as the packing does it: free processor time and pods of some open node, after those that wait.
    private bool HasRoom(ClusterPod pod) => _nodes.Any(node => node.IsOpen && pod.MayRunOn(node) && Free(node).Covers(pod.Requests));

    private Amounts Free(ClusterNode node) =>
        Pods.Where(pod => pod.Node == node.Name && !pod.GivesWay).Aggregate(node.Allocatable, (free, pod) => free.Minus(pod.Requests));

    private Amounts FreeOfAll(ClusterNode node) => Pods.Where(pod => pod.Node == node.Name).Aggregate(node.Allocatable, (free, pod) => free.Minus(pod.Requests));

    private void Schedule()
    {
        foreach (var waiting in Pods.Where(pod => pod is { Node: null, IsTerminating: false }).OrderByDescending(pod => pod.Priority).ToList())
        {
            var open = _nodes.Where(node => node is { IsReady: true, IsCordoned: false } && waiting.MayRunOn(node) && Keeps(waiting, node)).OrderBy(_ => _random.Next()).ToList();
            if (open.Find(node => FreeOfAll(node).Covers(waiting.Requests)) is { } free)
            {
                Bind(waiting, free);
            }
            else if (!waiting.GivesWay && open.Find(node => Free(node).Covers(waiting.Requests)) is { } pushed)
            {
                _pods.RemoveAll(entry => entry.Pod.Node == pushed.Name && entry.Pod.GivesWay);
                Bind(waiting, pushed);
            }
            else if (Spare > 0 && _steps % 3 == 0)
            {
                Spare--;
                WithNode($"new-{++_names}", StageWord.Enabled, $"{"abc"[_random.Next(3)]}");
            }
        }
    }

    private bool Keeps(ClusterPod pod, ClusterNode node) => pod.Relations.All(relation =>
    {
        var domains = _nodes.Select(other => other.Labels[relation.TopologyKey]).Distinct().ToDictionary(domain => domain, domain => Pods.Count(other =>
            other is { Node: not null, IsTerminating: false } && relation.Selects(other) && _nodes.Single(one => one.Name == other.Node).Labels[relation.TopologyKey] == domain));
        var own = domains[node.Labels[relation.TopologyKey]];
        return relation.Kind == PodRelationKind.Apart ? own == 0 : own + 1 - domains.Values.Min() <= relation.MaxSkew;
    });

    private void Bind(ClusterPod pod, ClusterNode node)
    {
        var index = _pods.FindIndex(entry => entry.Pod.Uid == pod.Uid);
        _pods[index] = (_pods[index].Pod with { Node = node.Name }, _steps + 1 + _random.Next(4), -1);
    }
}
