using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.World;

/// <summary>A Deployment with a HorizontalPodAutoscaler that no service of the stack file declares.</summary>
public sealed record SimulatedWorkload
{
    private const string AnyImage = "registry.k8s.io/pause@sha256:ee6521f290b2168b6e0935a181d4cff9be1ac3f505666ef0e3c98fae8199917a";

    /// <summary>Its namespace, one of the stack file.</summary>
    public required NamespaceName Namespace { get; init; }

    /// <summary>Its name.</summary>
    public required ServiceName Name { get; init; }

    /// <summary>Its bounds and the load that the autoscaler aims at.</summary>
    public required ServiceCapacitySettings Capacity { get; init; }

    /// <summary>The processor time that a pod asks for, in thousandths of a core, 10 to 64,000.</summary>
    public required int CpuMillis { get; init; }

    /// <summary>The memory that a pod asks for in MiB, 16 to 524,288.</summary>
    public required int MemoryMiB { get; init; }

    /// <summary>The pool whose taints its pods tolerate and whose nodes they ask for; without it, every pool without taints.</summary>
    public PoolName? Pool { get; init; }

    internal IEnumerable<Finding> Validate(string path, EnvironmentSettings environment) =>
    [
        .. Require.That(environment.Namespaces.ContainsKey(Namespace), $"{path}.namespace", $"\"{Namespace}\", which does not stand under namespaces", "write the name of one"),
        .. Require.That(Pool is null || environment.Pools.ContainsKey(Pool), $"{path}.pool", $"\"{Pool}\", which is no pool", "write the name of one"),
        .. Capacity.Validate($"{path}.capacity"),
        .. Require.Within(CpuMillis, 10, 64_000, $"{path}.cpuMillis", "thousandths of a core for each pod"),
        .. Require.Within(MemoryMiB, 16, 524_288, $"{path}.memoryMiB", "MiB for each pod"),
    ];

    internal DeclaredService Service() => new(Namespace, Name, new ServiceSettings
    {
        Capacity = Capacity,
        Versions =
        [
            new VersionSettings
            {
                Stage = Stage.Enabled,
                Share = 100,
                ReadyFor = 100,
                Run = new RunSettings
                {
                    Image = Value.Parse<PinnedImage>(AnyImage),
                    Port = 8080,
                    CpuMillis = CpuMillis,
                    MemoryMiB = MemoryMiB,
                    Pool = Pool,
                    Health = new HealthSettings { Ready = Value.Parse<HttpPath>("/"), Live = Value.Parse<HttpPath>("/") },
                },
            },
        ],
    });
}
