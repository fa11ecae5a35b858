using Infra.Model.Capacities;

namespace Infra.Cli.Capacities;

/// <summary>Writes how far an environment goes, in the format that docs/capacity-format.md describes.</summary>
internal static class CapacityJson
{
    /// <summary>The format's name and version; a change that breaks a reader gets another number.</summary>
    internal const string Format = "infra-capacity/1";

    /// <summary>Writes a report.</summary>
    internal static string Write(EnvironmentName environment, CapacityReport report) => JsonText.Of(
        new
        {
            Format,
            Environment = $"{environment}",
            Pools = report.Pools.Select(pool => new { Pool = $"{pool.Pool}", pool.Minimum, pool.Maximum, pool.Node, pool.Pods, pool.CpuMillis, pool.MemoryMiB, pool.TakesEveryPod, pool.Limits }),
            report.Services,
            Namespaces = report.Namespaces.Select(space => new { Namespace = $"{space.Namespace}", space.Pods, space.Cores, space.MemoryGiB }),
        });
}
