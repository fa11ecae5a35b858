using Infra.Model.Instances;
using Infra.Model.Servers;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Aws;

namespace Infra.Cli.Preflight;

/// <summary>The quotas of EC2 that count vCPUs, by the family of instances and how they are bought.</summary>
internal static class VCpuQuota
{
    private const string Standard = "Standard (A, C, D, H, I, M, R, T, Z)";

    // The codes as several users of Service Quotas have them in public repositories, read 2026-11-29; AWS's own list was not read.
    private static readonly (string Family, string Name, string OnDemand, string Spot)[] Families =
    [
        ("inf", "Inf", "L-1945791B", "L-B5D1601B"),
        ("trn", "Trn", "L-2C3B7624", "L-6B0D517C"),
        ("vt", "G and VT", "L-DB2E81BA", "L-3819A6DF"),
        ("g", "G and VT", "L-DB2E81BA", "L-3819A6DF"),
        ("p", "P", "L-417A185B", "L-7212CCBC"),
        ("x", "X", "L-7295265B", "L-E3A00192"),
        ("", Standard, "L-1216C47A", "L-34B43A08"),
    ];

    /// <summary>
    /// The vCPUs that pools need of each quota: every zone's generations of a pool twice at their minimum, and the servers in test beside
    /// them, on the largest of their instance types.
    /// </summary>
    internal static IEnumerable<(AwsQuota Quota, int VCpus)> Needs(IReadOnlyList<PlannedGeneration> generations, IReadOnlyDictionary<PoolName, PoolSettings> pools) =>
        from place in generations.GroupBy(generation => (generation.Pool, Zone: string.Join(',', generation.Zones)))
        let types = place.SelectMany(generation => generation.Specification.InstanceTypes.Select(type => (generation.Specification.CapacityType, Type: type)))
        let largest = types.MaxBy(type => InstanceTable.Find(type.Type).VCpus)
        let capacity = pools[place.Key.Pool].Capacity
        let servers = (2 * capacity.Min) + Math.Max(1, place.Max(generation => generation.Settings.TestSize))
        group servers * InstanceTable.Find(largest.Type).VCpus by Of(largest.Type, largest.CapacityType) into needs
        orderby needs.Key.Code
        select (needs.Key, needs.Sum());

    internal static AwsQuota Of(InstanceType type, CapacityType capacity)
    {
        var (_, name, onDemand, spot) = Families.First(family => type.ToString().StartsWith(family.Family, StringComparison.Ordinal));
        return capacity == CapacityType.Spot
            ? new AwsQuota($"All {name} Spot Instance Requests", "ec2", spot)
            : new AwsQuota($"Running On-Demand {name} instances", "ec2", onDemand);
    }
}
