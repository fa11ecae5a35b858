using Infra.Model.Services;
using Infra.Model.Settings;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.World;

/// <summary>What a scheduler knows of a pod.</summary>
/// <param name="Group">Pods of one group are spread over zones and nodes.</param>
/// <param name="Namespace">The namespace whose quota it counts for; <see langword="null"/> for one without a quota.</param>
/// <param name="CpuMillis">The processor time that it asks for.</param>
/// <param name="MemoryMiB">The memory that it asks for.</param>
internal sealed record PodShape(string Group, NamespaceName? Namespace, int CpuMillis, int MemoryMiB)
{
    /// <summary>The pool whose taints it tolerates and whose nodes it asks for; <see langword="null"/> for every pool without taints.</summary>
    internal PoolName? Pool { get; init; }

    /// <summary>Whether it makes room for every other pod.</summary>
    internal bool GivesWay { get; init; }

    /// <summary>The pods of a version.</summary>
    internal static PodShape Of(DeclaredService service, PlannedVersion version) =>
        new($"{service.Namespace}/{version.Name}", service.Namespace, version.Settings.Run.CpuMillisOfPod(), version.Settings.Run.MemoryMiBOfPod()) { Pool = version.Settings.Run.Pool };
}
