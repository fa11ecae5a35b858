using Infra.Model.Settings.Pools;

namespace Infra.Model.Settings.Services;

/// <summary>
/// Whether services fit at their height, with one rollout: on the servers of pools that take every pod, in their namespaces, and behind their
/// load balancers. The budget of addresses counts every server full of pods, so pods that fit on servers have addresses.
/// </summary>
internal static class ServiceRoom
{
    // More would be a mistake in what the services ask for.
    private const int MostServersMore = 10_000;

    /// <summary>What does not fit, each with the smallest change.</summary>
    /// <param name="settings">Good settings.</param>
    internal static IEnumerable<Finding> Warnings(EnvironmentSettings settings)
    {
        var services = settings.AllServices().ToList();
        if (services.Count == 0) return [];

        var pools = settings.Pools.OrderBy(pool => pool.Key.ToString(), StringComparer.Ordinal)
            .SelectMany(pool => Newest(pool.Value) is { TakesEveryPod: true } server ? [new Room($"pools.{pool.Key}", Servers(pool.Value, settings), NodeRoom.Of(server, settings), pool.Value.Spread == Spread.PerZone ? settings.Network.Zones.Count : 1)] : (Room[])[])
            .ToList();
        return
        [
            .. Largest(services, pools),
            .. Servers([.. services.Where(service => service.Settings.Versions.All(version => version.Run.Pool is null))], pools),
            .. services.GroupBy(service => service.Namespace).SelectMany(space => Quotas($"namespaces.{space.Key}", settings.Namespaces[space.Key], [.. space])),
            .. Balancers(services),
        ];
    }

    // The scheduler puts a pod on one server.
    private static IEnumerable<Finding> Largest(IReadOnlyList<DeclaredService> services, List<Room> pools) =>
        from service in services
        from item in service.Settings.Versions.Index()
        let run = item.Item.Run
        where run.Pool is null && pools.All(pool => pool.Of.Fits(run.CpuMillisOfPod(), run.MemoryMiBOfPod()) == 0)
        select new Finding(
            $"{service.Path}.versions[{item.Index}].run",
            $"a pod of {run.CpuMillisOfPod()} thousandths of a core and {run.MemoryMiBOfPod()} MiB, for which no server without taints is large enough",
            $"ask for less in a new version, or use larger instance types{(pools.Count == 0 ? "" : $": {pools[0].Path} has {pools[0].Of.CpuMillis} and {pools[0].Of.MemoryMiB} of a server for pods")}");

    private static IEnumerable<Finding> Servers(IReadOnlyList<DeclaredService> services, List<Room> pools)
    {
        var (demand, next) = ServiceDemand.WithARollout(services);
        if (pools.Count == 0 || Fits(demand, pools, 0)) return [];

        var more = 1;
        while (more < MostServersMore && !Fits(demand, pools, more)) more++;

        return [new Finding(
            "services",
            $"pods that may ask for {Cores(demand.CpuMillis)} cores and {GiB(demand.MemoryMiB)} GiB, {demand.Pods} of them, {During(next)}, where the pools without taints have at most "
            + $"{pools.Sum(pool => pool.Servers * pool.Of.CpuMillis) / 1_000} and {pools.Sum(pool => pool.Servers * pool.Of.MemoryMiB) / 1_024} for {pools.Sum(pool => pool.Servers * pool.Of.Pods)}",
            $"raise {pools[0].Path}.capacity.max by {more}, or lower the services' capacity.max")];
    }

    private static IEnumerable<Finding> Quotas(string path, Cluster.NamespaceSettings space, IReadOnlyList<DeclaredService> services)
    {
        var (demand, next) = ServiceDemand.WithARollout(services);
        var (pods, cores, memory) = (Surged(demand.Pods), Cores(Surged(demand.CpuMillis)), GiB(Surged(demand.MemoryMiB)));
        string[] raise =
        [
            .. pods > space.Pods ? (string[])[$"pods {pods}"] : [],
            .. cores > space.Cpu ? (string[])[$"cpu {cores}"] : [],
            .. memory > space.MemoryGiB ? (string[])[$"memoryGiB {memory}"] : [],
        ];
        return next is null || raise.Length == 0 ? [] : [new Finding(path, $"no room {During(next)}, and for a drain of servers meanwhile", $"write at least {string.Join(", ", raise)}, or less capacity.max")];
    }

    private static IEnumerable<Finding> Balancers(IReadOnlyList<DeclaredService> services)
    {
        var spaces = services.Where(service => service.Settings.Expose is not null).GroupBy(service => service.Namespace).ToList();
        return
        [
            .. spaces.SelectMany(space => Quota.LoadBalancerTargets.Validate($"services.{space.Key}", ServiceDemand.Targets(space), "pods behind the load balancer of a namespace while one service is rolled out", "lower capacity.max, move services to another namespace")),
            .. spaces.SelectMany(space => Quota.TargetGroups.Validate($"services.{space.Key}", space.Sum(service => service.Settings.Versions.Count) + 1, "target groups of the load balancer of a namespace while one service is rolled out", "remove versions that have drained, or move services to another namespace")),
            .. Require.That(
                spaces.Count <= EnvironmentSize.LoadBalancers,
                "services",
                $"{spaces.Count} namespaces with exposed services, each with a load balancer, where the subnets keep addresses for {EnvironmentSize.LoadBalancers}",
                "expose services in fewer namespaces, or use larger private subnets than the pools need"),
        ];
    }

    private static bool Fits(ServiceDemand demand, List<Room> pools, int more)
    {
        long Sum(Func<NodeRoom, long> of) => pools.Index().Sum(pool => (pool.Item.Servers + (pool.Index == 0 ? more * pool.Item.Groups : 0)) * of(pool.Item.Of));
        return demand.Pods <= Sum(room => room.Pods) && demand.CpuMillis <= Sum(room => room.CpuMillis) && demand.MemoryMiB <= Sum(room => room.MemoryMiB);
    }

    private static ServerSettings? Newest(PoolSettings pool) => pool.Generations.LastOrDefault(generation => generation.Stage == Stage.Enabled)?.Server;

    private static long Servers(PoolSettings pool, EnvironmentSettings settings) => (long)pool.Capacity.Max * (pool.Spread == Spread.PerZone ? settings.Network.Zones.Count : 1);

    private static string During(DeclaredService? next) => next is null ? "with the versions that there are" : $"for a rollout of {next}";

    // As the quota is checked for the versions that there are.
    private static long Surged(long count) => ((count * 5) + 3) / 4;

    private static long Cores(long millis) => (millis + 999) / 1_000;

    private static long GiB(long mebibytes) => (mebibytes + 1_023) / 1_024;

    // A pool without taints: its servers at most, and what each has.
    private sealed record Room(string Path, long Servers, NodeRoom Of, int Groups);
}
