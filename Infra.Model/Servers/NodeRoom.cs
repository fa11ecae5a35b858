using Infra.Model.Instances;

namespace Infra.Model.Servers;

/// <summary>What a node has for pods after the kubelet, the operating system and the pods of DaemonSets have taken theirs.</summary>
/// <param name="CpuMillis">Processor time, in thousandths of a core.</param>
/// <param name="MemoryMiB">Memory in MiB.</param>
/// <param name="Pods">The number of pods.</param>
public sealed record NodeRoom(int CpuMillis, int MemoryMiB, int Pods)
{
    // What the images of EKS reserve for the kubelet: 255 MiB and 11 MiB for each pod; 6 % of the first core, 1 % of the second, 0.5 % of the
    // next two and 0.25 % of the others. The kubelet evicts pods below 100 MiB.
    // https://github.com/awslabs/amazon-eks-ami, nodeadm/internal/kubelet (from general knowledge, unverified)
    private const int KubeletMiB = 255;
    private const int KubeletMiBForAPod = 11;
    private const int EvictionMiB = 100;

    // What the hypervisor and the kernel keep of the memory that an instance type is sold with.
    // https://karpenter.sh/docs/reference/settings/ (VM_MEMORY_OVERHEAD_PERCENT 0.075; from general knowledge, unverified)
    private const double KernelShare = 0.075;

    // VPC CNI 50m, kube-proxy 100m, EBS CSI node 30m and 120 MiB, Pod Identity agent: from general knowledge, unverified.
    private const int DaemonPods = 4;
    private const int DaemonCpuMillis = 180;
    private const int DaemonMemoryMiB = 120;

    /// <summary>The room of a server of a generation: of each amount what its smallest instance type has.</summary>
    /// <param name="server">The server.</param>
    /// <returns>The room.</returns>
    public static NodeRoom Of(ServerSpecification server)
    {
        var types = server.InstanceTypes.Select(InstanceTable.Find).ToList();
        return new NodeRoom(
            types.Min(type => (type.VCpus * 1000) - ReservedCpu(type.VCpus)) - server.Kubelet.SystemReservedCpuMillis - DaemonCpuMillis,
            types.Min(type => (int)(type.MemoryMiB * (1 - KernelShare))) - KubeletMiB - (KubeletMiBForAPod * server.MaxPods) - EvictionMiB - server.Kubelet.SystemReservedMemoryMiB - DaemonMemoryMiB,
            server.MaxPods - DaemonPods);
    }

    private static int ReservedCpu(int cores) => (60 * Math.Min(cores, 1)) + (10 * Math.Clamp(cores - 1, 0, 1)) + (5 * Math.Clamp(cores - 2, 0, 2)) + (5 * Math.Max(cores - 4, 0) / 2);
}
