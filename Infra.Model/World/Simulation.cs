using Infra.Model.Services;
using Infra.Model.Settings;

namespace Infra.Model.World;

/// <summary>Runs an environment under a load: services with their autoscalers, scheduler, nodes and the autoscaler of nodes.</summary>
public static class Simulation
{
    // Before the load begins, so that the nodes for its first value are there.
    private const int WarmUp = 3_600;
    private const int BetweenSamples = 60;

    // What runs in kube-system and takes room: the requests of the add-ons and charts, from general knowledge, unverified, where the
    // settings do not say them.
    private static readonly (string Name, int Count, int CpuMillis, int MemoryMiB)[] System =
    [
        ("kube-system/metrics-server", 2, 100, 200),
        ("kube-system/aws-load-balancer-controller", 2, 100, 128),
        ("kube-system/ebs-csi-controller", 2, 60, 240),
    ];

    /// <summary>Simulates, the same for the same input.</summary>
    /// <param name="environment">The environment; its enabled generations and versions take part.</param>
    /// <param name="input">What happens to it.</param>
    /// <returns>What there was to see.</returns>
    public static SimulationResult Run(EnvironmentDefinition environment, SimulationInput input)
    {
        var (limits, delays) = (new WorldLimits(), input.Delays);
        var cluster = new WorldCluster(environment, delays, limits);
        var autoscaler = new WorldAutoscaler(environment, cluster, input.Quotas, delays, limits);
        foreach (var pod in Fixed(environment.Settings)) cluster.Place(pod, -WarmUp);

        var services = Services(environment, input, cluster).ToList();
        var (samples, sent, lost, shortSeconds) = (new List<SimulationSample>(), 0.0, 0.0, 0);
        var (first, last, since) = ((int?)null, 0, (Sent: 0.0, Lost: 0.0));
        for (var now = -WarmUp; now <= input.Minutes * 60; now++)
        {
            var load = input.Load.At(Math.Max(now, 0)) / 100;
            if (now >= 0 && input.Failure is { } failure && failure.Minute * 60 == now) cluster.Fail(failure.Zone.ToString(), now);

            cluster.Step(now);
            var (demand, gone) = (0.0, 0.0);
            foreach (var (service, max) in services)
            {
                service.SetLoad(load);
                var before = service.Lost;
                service.Step(now);
                (demand, gone) = (demand + service.Load, gone + service.Lost - before);
                if (service.Wanted > max) limits.Meet(now, $"{service.Path}.capacity.max", $"a load for {service.Wanted} pods, above the {max} allowed", "write a larger max");
            }

            autoscaler.Step(now);
            if (now < 0) continue;

            (sent, lost) = (sent + demand, lost + gone);
            if (gone > 0) (first, last, shortSeconds) = (first ?? now, now, shortSeconds + 1);
            if (now % BetweenSamples != 0) continue;

            samples.Add(Sample(now, load, [.. services.Select(item => item.Service)], cluster, Percent(lost - since.Lost, sent - since.Sent)));
            since = (sent, lost);
        }

        return new SimulationResult(samples, limits.Met, Percent(lost, sent), shortSeconds, first is { } start && last < input.Minutes * 60 ? last + 1 - start : null);
    }

    private static IEnumerable<(ServiceWorld Service, int Max)> Services(EnvironmentDefinition environment, SimulationInput input, WorldCluster cluster) =>
        from service in environment.Settings.AllServices().Concat(input.Workloads.Select(workload => workload.Service()))
        let planned = PlannedService.Of(environment, service)
        where planned.Stable is not null
        select (new ServiceWorld(planned, input.Load.At(0) / 100, input.Delays, new(), cluster, -WarmUp), service.Settings.Capacity.Max);

    private static IEnumerable<WorldPod> Fixed(EnvironmentSettings settings)
    {
        var services = settings.ClusterServices;
        (string Name, int Count, int CpuMillis, int MemoryMiB)[] own =
        [
            ("kube-system/coredns", services.CoreDns.Min, 100, 70),
            ("kube-system/cluster-autoscaler", 2, 100, services.Autoscaler.MemoryMiB),
        ];
        foreach (var (name, count, cpu, memory) in own.Concat(System))
            for (var index = 0; index < count; index++)
                yield return new WorldPod(new PodShape(name, null, cpu, memory));

        for (var index = 0; index < (services.Headroom?.Replicas ?? 0); index++)
            yield return new WorldPod(new PodShape("infra-headroom", null, services.Headroom!.CpuMillis, services.Headroom.MemoryMiB) { GivesWay = true });
    }

    private static SimulationSample Sample(int now, double load, IReadOnlyList<ServiceWorld> services, WorldCluster cluster, double lost) => new(
        now,
        load * 100,
        services.Sum(service => service.Wanted),
        services.Sum(service => service.Ready),
        cluster.Without,
        cluster.Groups.Select(group => $"{group.Pool}").Distinct().ToDictionary(pool => pool, pool => cluster.Nodes.Count(node => $"{node.Group.Pool}" == pool && node.Ready <= now), StringComparer.Ordinal),
        cluster.Nodes.Count(node => node.Ready > now),
        lost);

    private static double Percent(double part, double whole) => whole <= 0 ? 0 : 100 * part / whole;
}
