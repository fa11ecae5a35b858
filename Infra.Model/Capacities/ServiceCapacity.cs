using Infra.Model.Settings;
using Infra.Model.Settings.Services;

namespace Infra.Model.Capacities;

/// <summary>What a service can carry, in pods of the version that takes the traffic.</summary>
/// <param name="Service">The service, as <c>namespace/name</c>.</param>
/// <param name="Minimum">The fewest pods.</param>
/// <param name="Maximum">The most pods.</param>
/// <param name="CpuMillis">What a pod asks for, in thousandths of a core.</param>
/// <param name="MemoryMiB">What a pod asks for, in MiB.</param>
/// <param name="Limits">What ends its growth, in pods: the first to end first.</param>
public sealed record ServiceCapacity(string Service, int Minimum, int Maximum, int CpuMillis, int MemoryMiB, IReadOnlyList<CapacityLimit> Limits)
{
    /// <summary>The services of an environment that have a version, in ordinal order.</summary>
    /// <param name="settings">Good settings.</param>
    /// <param name="pools">What its pools can hold.</param>
    public static IEnumerable<ServiceCapacity> Of(EnvironmentSettings settings, IReadOnlyList<PoolCapacity> pools)
    {
        var services = settings.AllServices().Where(service => service.Settings.Versions.Count > 0).ToList();
        return services.Select(service => Of(service, [.. services.Where(other => other != service)], settings, pools));
    }

    private static ServiceCapacity Of(DeclaredService service, IReadOnlyList<DeclaredService> others, EnvironmentSettings settings, IReadOnlyList<PoolCapacity> pools)
    {
        var (own, space) = (service.Settings, settings.Namespaces[service.Namespace]);
        var run = (own.Stable() is { } stable ? own.Versions[stable] : own.Versions[^1]).Run;
        pools = [.. pools.Where(pool => run.Pool is null ? pool.TakesEveryPod : pool.Pool == run.Pool)];
        var beside = others.Where(other => other.Namespace == service.Namespace).ToList();
        var (quota, path) = (Needs.OfAll(beside), $"namespaces.{service.Namespace}");
        var (maximum, elsewhere) = (own.Capacity.Max, Needs.Together(others));
        CapacityLimit[] limits =
        [
            new($"{path}.pods", Drained(space.Pods - quota.Pods), "write more"),
            new($"{path}.cpu", Drained(((space.Cpu * 1000L) - quota.CpuMillis) / run.CpuMillisOfPod()), "write more"),
            new($"{path}.memoryGiB", Drained(((space.MemoryGiB * 1024L) - quota.MemoryMiB) / run.MemoryMiBOfPod()), "write more"),
            new($"servers of the pools {string.Join(", ", pools.Select(pool => $"{pool.Pool}"))} at their max", InPools(pools, run, elsewhere), "raise the capacity.max of one of them"),
            .. own.Expose is null ? [] : (CapacityLimit[])
            [
                new(
                    $"AWS quota \"{Quota.LoadBalancerTargets.Name}\"",
                    Math.Max(0, Quota.LoadBalancerTargets.Most - beside.Where(other => other.Settings.Expose is not null).Sum(other => (long)other.Settings.Capacity.Max)),
                    $"have AWS raise it ({Quota.LoadBalancerTargets.Code}), or put the service into a namespace of its own, which has a load balancer of its own"),
            ],
        ];
        var next = limits.Min(limit => limit.Ends.GetValueOrDefault());

        return new ServiceCapacity($"{service}", own.Capacity.Min, maximum, run.CpuMillisOfPod(), run.MemoryMiBOfPod(),
        [
            .. limits.Append(new CapacityLimit(
                    $"{service.Path}.capacity.max",
                    maximum,
                    next > maximum ? $"write more, {next} at most before the next limit" : "lift the limits before it first"))
                .OrderBy(limit => limit.Ends),
        ]);
    }

    // A quota also has to hold a quarter more, which runs while a drain moves pods.
    private static long Drained(long pods) => Math.Max(0, pods) * 4 / 5;

    private static long InPools(IReadOnlyList<PoolCapacity> pools, RunSettings run, Needs others) => Math.Max(0, Math.Min(
        pools.Sum(pool => (long)pool.Maximum * pool.Node.Fits(run.CpuMillisOfPod(), run.MemoryMiBOfPod())),
        Math.Min(
            pools.Sum(pool => pool.Pods) - others.Pods,
            Math.Min((pools.Sum(pool => pool.CpuMillis) - others.CpuMillis) / run.CpuMillisOfPod(), (pools.Sum(pool => pool.MemoryMiB) - others.MemoryMiB) / run.MemoryMiBOfPod()))));

    private sealed record Needs(long Pods, long CpuMillis, long MemoryMiB)
    {
        // All versions, as a quota has to hold them during a rollout and a drain.
        internal static Needs OfAll(IEnumerable<DeclaredService> services) => Sum(
            services.SelectMany(service => service.Settings.Versions.Select(version => ((long)ServiceReferences.PodsOf(service.Settings, version), version.Run))));

        // At the height of all traffic, which one version carries.
        internal static Needs Together(IEnumerable<DeclaredService> services) => Sum(
            services.Select(service => ((long)service.Settings.Capacity.Max, service.Settings.Versions[service.Settings.Stable() ?? (service.Settings.Versions.Count - 1)].Run)));

        private static Needs Sum(IEnumerable<(long Pods, RunSettings Run)> items) => items.Aggregate(
            new Needs(0, 0, 0),
            (all, item) => new(all.Pods + item.Pods, all.CpuMillis + (item.Pods * item.Run.CpuMillisOfPod()), all.MemoryMiB + (item.Pods * item.Run.MemoryMiBOfPod())));
    }
}
