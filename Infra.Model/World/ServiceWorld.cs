using Infra.Model.Services;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;

namespace Infra.Model.World;

/// <summary>
/// A service as it runs while updates and drains of servers happen to it: load balancer, kubelet, autoscalers and scheduler, second by
/// second. It counts the requests that are lost.
/// </summary>
public sealed class ServiceWorld
{
    private readonly Dictionary<string, WorldVersion> _versions = new(StringComparer.Ordinal);
    private readonly WorldDelays _delays;
    private readonly WorldFaults _faults;
    private readonly IWorldNodes _nodes;
    private double _load;
    private PlannedService _declared;
    private Dictionary<string, double> _weights;
    private (int Time, Dictionary<string, double> Weights)? _coming;

    /// <summary>Begins with a service that runs.</summary>
    /// <param name="service">The service, with its pods there.</param>
    /// <param name="load">The load, as the part from 0 to 1 of what its most pods are for.</param>
    /// <param name="delays">How long things take.</param>
    /// <param name="faults">What is wrong; without it, nothing.</param>
    public ServiceWorld(PlannedService service, double load, WorldDelays delays, WorldFaults? faults = null)
        // What the namespace's pods have room for before a server has to be launched.
        : this(service, load, delays, faults ?? new(), new UnboundedNodes(service.Service.Settings.Capacity.Max, delays))
    {
    }

    internal ServiceWorld(PlannedService service, double load, WorldDelays delays, WorldFaults faults, IWorldNodes nodes, int now = 0)
    {
        (_declared, _delays, _faults, _nodes, _weights, Now) = (service, delays, faults, nodes, Weights(service), now);
        SetLoad(load);
        foreach (var version in service.Versions)
        {
            Declare(version);
            _versions[version.Hash].Begin(Now, (int)Math.Ceiling((_load * _weights[version.Hash] * 100 / CpuPercent) - 1e-9));
        }
    }

    /// <summary>The time since the beginning, in seconds.</summary>
    public int Now { get; private set; }

    /// <summary>The requests lost so far, in seconds of a pod's full power.</summary>
    public double Lost { get; private set; }

    /// <summary>Its place in the settings.</summary>
    internal string Path => _declared.Service.Path;

    /// <summary>The load, in pods at their full power.</summary>
    internal double Load => _load;

    /// <summary>The pods that Kubernetes counts as ready.</summary>
    internal int Ready => _versions.Values.Sum(version => version.Ready(Now));

    /// <summary>The pods that the load asks for, whatever the most.</summary>
    internal int Wanted => _versions.Values.Sum(version => version.Wanted);

    private int CpuPercent => _declared.Service.Settings.Capacity.CpuPercent;

    /// <summary>Changes the load.</summary>
    /// <param name="load">The load, as the part of what its most pods are for; more than 1 is more than they are for.</param>
    internal void SetLoad(double load) => _load = load * _declared.Service.Settings.Capacity.Max * CpuPercent / 100;

    /// <summary>Updates the service: the objects at once, what follows from them later.</summary>
    /// <param name="service">What is declared now.</param>
    public void Update(PlannedService service)
    {
        _declared = service;
        foreach (var version in service.Versions) Declare(version);
        foreach (var (hash, _) in Removed()) _versions[hash].Remove(Now);

        _coming = (Now + _delays.Weights, Weights(service));
    }

    /// <summary>Drains all servers, one pod after the other as the budget lets.</summary>
    public void DrainServers()
    {
        foreach (var version in _versions.Values) version.Drain(Now);
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="seconds">How much.</param>
    public void Run(int seconds)
    {
        for (var end = Now + seconds; Now < end; Now++) Step(Now);
    }

    /// <summary>Lets one second pass.</summary>
    /// <param name="now">The time.</param>
    internal void Step(int now)
    {
        Now = now;
        if (_coming is { } coming && coming.Time <= Now)
        {
            (_weights, _coming) = (coming.Weights, null);
            foreach (var (hash, version) in Removed().ToList())
            {
                Lost += version.Forget(Now);
                _versions.Remove(hash);
            }
        }

        foreach (var (hash, version) in _versions)
        {
            var rate = _load * _weights.GetValueOrDefault(hash);
            if (_declared.Versions.Any(declared => declared.Hash == hash))
            {
                version.Scale(Now, rate);
                version.Evict(Now, pods => ((pods * ServiceCapacitySettings.MayBeAwayPercent) + 99) / 100);
            }

            Lost += version.Send(Now, rate);
        }
    }

    private IEnumerable<KeyValuePair<string, WorldVersion>> Removed() => _versions.Where(version => _declared.Versions.All(declared => declared.Hash != version.Key));

    private void Declare(PlannedVersion version)
    {
        if (!_versions.TryGetValue(version.Hash, out var running))
            _versions[version.Hash] = running = new WorldVersion(_delays, _faults.HasGate, CpuPercent, _nodes, PodShape.Of(_declared.Service, version));

        running.Declare(version, _faults.PreStopSeconds, _faults.HasFloor || version.Settings.Stage == Stage.Test ? null : _declared.Service.Settings.Capacity.Min);
    }

    private static Dictionary<string, double> Weights(PlannedService service) => service.Versions.ToDictionary(
        version => version.Hash,
        version => version.Settings.Stage == Stage.Enabled ? version.Settings.Share / 100.0 : 0,
        StringComparer.Ordinal);
}
