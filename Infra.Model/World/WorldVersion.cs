using Infra.Model.Services;

namespace Infra.Model.World;

/// <summary>The pods of a version as they run: kubelet, autoscaler and target group together.</summary>
/// <param name="delays">How long things take.</param>
/// <param name="hasGate">Whether a pod counts as ready only when the load balancer knows it.</param>
/// <param name="cpuPercent">The load of a pod that the autoscaler aims at.</param>
/// <param name="nodes">Where the pods run.</param>
/// <param name="shape">What a scheduler knows of a pod.</param>
internal sealed class WorldVersion(WorldDelays delays, bool hasGate, int cpuPercent, IWorldNodes nodes, PodShape shape)
{
    private readonly List<WorldPod> _pods = [];
    private readonly Queue<(int Time, int Pods)> _needed = [];
    private int _preStop;
    private int _longest;
    private (int Min, int Max) _bounds;
    private int _lastTraffic = int.MinValue / 2;
    private double _lastRate;

    /// <summary>The pods that the load asks for, whatever the most.</summary>
    public int Wanted { get; private set; }

    /// <summary>The pods that run or are to run.</summary>
    /// <param name="now">The time.</param>
    public int Count(int now) => _pods.Count(pod => !pod.IsEnding(now));

    /// <summary>The pods that Kubernetes counts as ready.</summary>
    /// <param name="now">The time.</param>
    public int Ready(int now) => _pods.Count(pod => !pod.IsEnding(now) && !pod.IsStopped(now) && (hasGate ? pod.Known : pod.Ready) <= now);

    /// <summary>Takes over what an update declares.</summary>
    /// <param name="version">The version.</param>
    /// <param name="preStop">How long a pod that goes keeps serving, where that is another than declared.</param>
    /// <param name="min">The fewest pods, where they are others than declared.</param>
    public void Declare(PlannedVersion version, int? preStop, int? min)
    {
        (_preStop, _longest) = (preStop ?? version.Specification.PreStopSeconds ?? 0, version.Specification.LongestRequestSeconds);
        _bounds = (min ?? version.MinPods, version.MaxPods);
    }

    /// <summary>Starts pods that are there from the beginning.</summary>
    /// <param name="now">The time.</param>
    /// <param name="pods">How many.</param>
    public void Begin(int now, int pods)
    {
        Start(now, Math.Clamp(pods, _bounds.Min, _bounds.Max));
        foreach (var pod in _pods) pod.Begin(now);
    }

    /// <summary>Lets the autoscaler look, and pods start and end.</summary>
    /// <param name="now">The time.</param>
    /// <param name="rate">The load, in pods at their full power.</param>
    public void Scale(int now, double rate)
    {
        if (now % delays.Look != 0) return;

        Wanted = (int)Math.Ceiling((rate * 100 / cpuPercent) - 1e-9);
        var (running, needed) = (Count(now), Math.Clamp(Wanted, _bounds.Min, _bounds.Max));
        _needed.Enqueue((now, needed));
        while (_needed.Peek().Time < now - delays.Remember) _needed.Dequeue();

        // At most twice as many at a look; the fewest at once, as they are declared.
        var wanted = Math.Max(Math.Min(needed, Math.Max(running * 2, 1)), _bounds.Min);
        if (wanted > running) Start(now, wanted - running);
        else if (_needed.Max(item => item.Pods) is var most && most < running) End(now, _pods.Where(pod => !pod.IsEnding(now)).Reverse().Take(running - most));
    }

    /// <summary>Starts the drain of the servers of all pods.</summary>
    /// <param name="now">The time.</param>
    public void Drain(int now)
    {
        foreach (var pod in _pods.Where(pod => !pod.IsEnding(now))) pod.IsOnDrainedServer = true;
    }

    /// <summary>Evicts pods from servers that are drained, as far as the disruption budget lets.</summary>
    /// <param name="now">The time.</param>
    /// <param name="mayBeAway">How many may be away of so many.</param>
    public void Evict(int now, Func<int, int> mayBeAway)
    {
        while (_pods.FirstOrDefault(pod => pod.IsOnDrainedServer && !pod.IsEnding(now)) is { } next && Count(now) - Ready(now) < mayBeAway(Count(now)))
        {
            // The room that it leaves is on a server that takes nothing new.
            Start(now, 1);
            End(now, [next]);
        }
    }

    /// <summary>Ends all pods.</summary>
    /// <param name="now">The time.</param>
    public void Remove(int now) => End(now, _pods.Where(pod => !pod.IsEnding(now)));

    /// <summary>What is lost with the target group: a load balancer that loses one does not wait for its requests.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The requests that are still under way.</returns>
    public double Forget(int now) => Math.Max(0, _longest - (now - _lastTraffic)) * _lastRate;

    /// <summary>Sends a second's requests.</summary>
    /// <param name="now">The time.</param>
    /// <param name="rate">The load, in pods at their full power.</param>
    /// <returns>What is lost of it: sent to a pod that serves no more, to more than pods can carry, or to nobody.</returns>
    public double Send(int now, double rate)
    {
        if (rate <= 0) return 0;

        (_lastTraffic, _lastRate) = (now, rate);
        _pods.RemoveAll(pod => pod.IsEnding(now) && pod.IsStopped(now) && pod.Forgotten <= now);
        var targets = _pods.Where(pod => pod.Known <= now && now < pod.Forgotten).ToList();
        if (targets.Count == 0) return rate;

        var (each, gone) = (rate / targets.Count, targets.Count(pod => pod.IsStopped(now)));
        return (gone * each) + ((targets.Count - gone) * Math.Max(0, each - 1 - 1e-9));
    }

    private void Start(int now, int pods)
    {
        foreach (var pod in Enumerable.Range(0, pods).Select(_ => new WorldPod(shape)))
        {
            nodes.Place(pod, now);
            _pods.Add(pod);
        }
    }

    private void End(int now, IEnumerable<WorldPod> pods)
    {
        foreach (var pod in pods.ToList()) pod.End(now, _preStop, delays);
    }
}
