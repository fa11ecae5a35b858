using Infra.Model.Instances;
using Infra.Model.Servers;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Preflight;

/// <summary>What pools need of the quotas that count vCPUs.</summary>
internal static class VCpuNeeds
{
    /// <summary>
    /// The vCPUs that pools need of each quota: every zone's generations of a pool twice at their minimum, and the servers in test beside
    /// them, on the largest of their instance types.
    /// </summary>
    internal static IEnumerable<(AwsQuota Quota, int VCpus)> Of(IReadOnlyList<PlannedGeneration> generations, IReadOnlyDictionary<PoolName, PoolSettings> pools) =>
        from place in generations.GroupBy(generation => (generation.Pool, Zone: string.Join(',', generation.Zones)))
        let types = place.SelectMany(generation => generation.Specification.InstanceTypes.Select(type => (generation.Specification.CapacityType, Type: type)))
        let largest = types.MaxBy(type => InstanceTable.Find(type.Type).VCpus)
        let capacity = pools[place.Key.Pool].Capacity
        let servers = (2 * capacity.Min) + Math.Max(1, place.Max(generation => generation.Settings.TestSize))
        group servers * InstanceTable.Find(largest.Type).VCpus by VCpuQuota.Of(largest.Type, largest.CapacityType) into needs
        orderby needs.Key.Code
        select (AwsQuota.Of(needs.Key, "ec2"), needs.Sum());
}
