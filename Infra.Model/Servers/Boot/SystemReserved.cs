using Infra.Model.Settings.Pools;

namespace Infra.Model.Servers.Boot;

/// <summary>What the kubelet keeps for the operating system, as Kubernetes writes quantities.</summary>
/// <remarks>
/// https://kubernetes.io/docs/tasks/administer-cluster/reserve-compute-resources/#system-reserved (kubernetes/website 0189ae0),
/// read 2026-11-22.
/// </remarks>
public sealed record SystemReserved
{
    /// <summary>Processor time, such as <c>100m</c>; without it, the image's own calculation.</summary>
    public string? Cpu { get; init; }

    /// <summary>Memory, such as <c>256Mi</c>; without it, the image's own calculation.</summary>
    public string? Memory { get; init; }

    /// <summary>What settings keep back.</summary>
    /// <param name="kubelet">The settings.</param>
    /// <returns>The quantities; <see langword="null"/> if there are none.</returns>
    public static SystemReserved? Of(KubeletSettings kubelet) => kubelet switch
    {
        { SystemReservedCpuMillis: 0, SystemReservedMemoryMiB: 0 } => null,
        _ => new()
        {
            Cpu = kubelet.SystemReservedCpuMillis is > 0 and var millis ? $"{millis}m" : null,
            Memory = kubelet.SystemReservedMemoryMiB is > 0 and var mebibytes ? $"{mebibytes}Mi" : null,
        },
    };
}
