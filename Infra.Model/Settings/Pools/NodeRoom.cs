using Infra.Model.Instances;
using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Pools;

/// <summary>What a server has for pods: what its instance type has, without what the kubelet keeps back.</summary>
/// <remarks>
/// It is a little more than the node offers: the memory of an instance type is that of the virtual machine, of which the kernel and the
/// firmware keep a part that AWS publishes nowhere. DaemonSets take from it what pods do.
/// </remarks>
/// <param name="CpuMillis">The processor time in thousandths of a core.</param>
/// <param name="MemoryMiB">The memory in MiB.</param>
/// <param name="Pods">The most pods.</param>
public sealed record NodeRoom(int CpuMillis, int MemoryMiB, int Pods)
{
    // What EKS's images keep back for the kubelet, both operating systems alike: memory for each pod and a fixed part. Bottlerocket takes it
    // over from EKS's image: https://github.com/bottlerocket-os/bottlerocket (the template helper kube_reserve_memory), read 2026-11-30.
    private const int ReservedMiBOfAPod = 11;
    private const int ReservedMiB = 255;

    // The kubelet's hard eviction threshold, memory.available, which is not allocatable either. From general knowledge, unverified
    private const int EvictionMiB = 100;

    // Six percent of the first core, one of the next, half a percent of the next two, a quarter of a percent of the rest, in ten-thousandths.
    // The template helper kube_reserve_cpu of Bottlerocket, after EKS's image; the numbers from general knowledge, unverified
    private static readonly (int Cores, int TenThousandths)[] ReservedCpu = [(1, 600), (1, 100), (2, 50), (int.MaxValue, 25)];

    /// <summary>The room of a server that may have any of several types: the least of each.</summary>
    /// <param name="server">The server's settings.</param>
    /// <param name="settings">The environment.</param>
    public static NodeRoom Of(ServerSettings server, EnvironmentSettings settings)
    {
        var pods = InstanceTable.MaxPods(server.InstanceTypes, settings.Network.HasPodsApart);
        return new NodeRoom(
            server.InstanceTypes.Min(Cpu) - server.Kubelet.SystemReservedCpuMillis,
            server.InstanceTypes.Min(type => InstanceTable.Find(type).MemoryMiB) - ReservedMiB - (ReservedMiBOfAPod * pods) - EvictionMiB - server.Kubelet.SystemReservedMemoryMiB,
            pods);
    }

    /// <summary>How many equal pods fit.</summary>
    /// <param name="cpuMillis">The processor time that each asks for.</param>
    /// <param name="memoryMiB">The memory that each asks for.</param>
    public int Fits(int cpuMillis, int memoryMiB) => Math.Max(0, Math.Min(Pods, Math.Min(CpuMillis / cpuMillis, MemoryMiB / memoryMiB)));

    private static int Cpu(InstanceType type)
    {
        var (left, reserved) = (InstanceTable.Find(type).VCpus, 0);
        var all = left;
        foreach (var (cores, share) in ReservedCpu)
        {
            reserved += Math.Min(left, cores) * share;
            left -= Math.Min(left, cores);
        }

        return (all * 1000) - (reserved / 10);
    }
}
