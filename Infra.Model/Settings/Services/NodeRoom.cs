using Infra.Model.Instances;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Settings.Services;

/// <summary>What a server has for pods: the least of its instance types.</summary>
/// <param name="Pods">The pods.</param>
/// <param name="CpuMillis">The processor time in thousandths of a core.</param>
/// <param name="MemoryMiB">The memory in MiB.</param>
internal sealed record NodeRoom(long Pods, long CpuMillis, long MemoryMiB)
{
    // What the kubelet keeps for itself: 6 percent of the first core, 1 of the second, half of one of the third and fourth, and a quarter
    // of one of the others; 255 MiB and 11 for each pod. It evicts pods below 100 MiB.
    // https://github.com/awslabs/amazon-eks-ami nodeadm/internal/kubelet (from general knowledge, unverified); Bottlerocket keeps the same
    // memory (a copy of its schnauzer helpers, read 2026-11-30).
    private const int MemoryBase = 255;
    private const int MemoryOfAPod = 11;
    private const int Eviction = 100;

    /// <summary>The room of a server.</summary>
    /// <param name="server">The server.</param>
    /// <param name="podsApart">Whether pods have subnets of their own.</param>
    /// <returns>The room. What DaemonSets take is not taken off.</returns>
    internal static NodeRoom Of(ServerSettings server, bool podsApart)
    {
        var (pods, types) = (InstanceTable.MaxPods(server.InstanceTypes, podsApart), server.InstanceTypes.Select(InstanceTable.Find).ToList());
        return new NodeRoom(
            pods,
            types.Min(type => (type.VCpus * 1_000L) - Kept(type.VCpus)) - server.Kubelet.SystemReservedCpuMillis,
            types.Min(type => (long)type.MemoryMiB) - MemoryBase - (MemoryOfAPod * pods) - Eviction - server.Kubelet.SystemReservedMemoryMiB);
    }

    private static long Kept(int cores) => 60 + (cores > 1 ? 10 : 0) + (5 * Math.Clamp(cores - 2, 0, 2)) + (5 * Math.Max(cores - 4, 0) / 2);
}
