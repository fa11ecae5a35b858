using Infra.Model.Settings.Pools;

namespace Infra.Model.Settings.Services;

/// <summary>What the pods of services ask for at most.</summary>
/// <param name="Pods">The pods.</param>
/// <param name="CpuMillis">The processor time in thousandths of a core.</param>
/// <param name="MemoryMiB">The memory in MiB.</param>
internal sealed record ServiceDemand(long Pods, long CpuMillis, long MemoryMiB)
{
    /// <summary>
    /// The demand of services while one of them is rolled out: all versions that there are at their most pods, and beside them the successor
    /// of the service that asks for most among those with one.
    /// </summary>
    /// <returns>The demand, and the service that is rolled out; <see langword="null"/> if each has several versions.</returns>
    internal static (ServiceDemand Demand, DeclaredService? RolledOut) WithARollout(IReadOnlyList<DeclaredService> services)
    {
        var next = services.Where(service => service.Settings.Versions.Count == 1).MaxBy(service => Most(service).CpuMillis);
        var all = services.SelectMany(service => service.Settings.Versions.Select(version => Of(service.Settings, version))).Aggregate(new ServiceDemand(0, 0, 0), Sum);
        return (next is null ? all : Sum(all, Most(next)), next);
    }

    /// <summary>The pods of exposed services, each of which is a target of the load balancer whatever its share.</summary>
    /// <param name="services">The services of a namespace.</param>
    /// <returns>The pods, with a rollout.</returns>
    internal static long Targets(IEnumerable<DeclaredService> services) =>
        services.Where(service => service.Settings.Expose is not null).ToList() is { Count: > 0 } exposed ? WithARollout(exposed).Demand.Pods : 0;

    private static ServiceDemand Most(DeclaredService service) => Of(service.Settings, service.Settings.Versions[0] with { Stage = Stage.Enabled });

    private static ServiceDemand Of(ServiceSettings service, VersionSettings version)
    {
        var pods = version.Stage == Stage.Test ? 1L : service.Capacity.Max;
        return new ServiceDemand(pods, pods * version.Run.CpuMillisOfPod(), pods * version.Run.MemoryMiBOfPod());
    }

    private static ServiceDemand Sum(ServiceDemand one, ServiceDemand other) =>
        new(one.Pods + other.Pods, one.CpuMillis + other.CpuMillis, one.MemoryMiB + other.MemoryMiB);
}
