using Infra.Model.Services;
using Infra.Model.Settings.Services;
using Infra.Model.Values.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Infra.Services;

/// <summary>The containers of a version and what they write to, from its specification alone.</summary>
internal sealed class VersionContainers(PlannedVersion version)
{
    private const string ConfigVolume = "config";
    private const string Temporary = "/tmp";

    private readonly ServiceSpecification _specification = version.Specification;

    private bool HasConfig => _specification.Config.Count > 0;

    /// <summary>The version's own container.</summary>
    internal ContainerArgs Main()
    {
        var container = Container(
            _specification.Port is null ? ServiceObjects.Worker : ServiceObjects.Http, _specification.Image, _specification.CpuMillis, _specification.MemoryMiB, _specification.Env, _specification.Secrets);
        if (_specification.Port is { } port)
        {
            container.Ports.Add(new ContainerPortArgs { Name = ServiceObjects.Http, ContainerPortValue = port, Protocol = "TCP" });
            // The load balancer learns of a pod's end later than the pod: until then it keeps serving. Kubernetes sleeps itself, as an image
            // need not have a command for it.
            container.Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = _specification.PreStopSeconds!.Value } } };
        }

        container.StartupProbe = VersionProbes.Start(_specification);
        container.ReadinessProbe = VersionProbes.Ready(_specification);
        container.LivenessProbe = VersionProbes.Live(_specification);
        return container;
    }

    /// <summary>Those that end before a pod starts, and then those that run beside it as long as it does.</summary>
    internal IEnumerable<ContainerArgs> First() =>
    [
        .. (_specification.InitContainers ?? []).Select(Container),
        .. (_specification.Sidecars ?? []).Select(sidecar =>
        {
            var container = Container(sidecar);
            container.RestartPolicy = "Always";
            return container;
        }),
    ];

    /// <summary>What the containers write to, and their configuration.</summary>
    internal IEnumerable<VolumeArgs> Volumes()
    {
        if (!HasTemporary) yield return Empty(Name(Temporary, 0), "256Mi", isMemory: false);
        foreach (var (index, volume) in (_specification.Volumes ?? []).Index()) yield return Empty(Name($"{volume.Path}", index), $"{volume.SizeMiB}Mi", volume.Memory);
        if (HasConfig) yield return new VolumeArgs { Name = ConfigVolume, ConfigMap = new ConfigMapVolumeSourceArgs { Name = version.Name } };
    }

    private bool HasTemporary => _specification.Volumes?.Any(volume => $"{volume.Path}" == Temporary) == true;

    private IEnumerable<VolumeMountArgs> Mounts()
    {
        if (!HasTemporary) yield return new VolumeMountArgs { Name = Name(Temporary, 0), MountPath = Temporary };
        foreach (var (index, volume) in (_specification.Volumes ?? []).Index()) yield return new VolumeMountArgs { Name = Name($"{volume.Path}", index), MountPath = $"{volume.Path}" };
        if (HasConfig) yield return new VolumeMountArgs { Name = ConfigVolume, MountPath = "/etc/config", ReadOnly = true };
    }

    private static string Name(string path, int index) => path == Temporary ? "tmp" : $"volume-{index}";

    private static VolumeArgs Empty(string name, string size, bool isMemory)
    {
        var source = new EmptyDirVolumeSourceArgs { SizeLimit = size };
        if (isMemory) source.Medium = "Memory";

        return new VolumeArgs { Name = name, EmptyDir = source };
    }

    private ContainerArgs Container(ServiceContainer settings)
    {
        var container = Container($"{settings.Name}", settings.Image, settings.CpuMillis, settings.MemoryMiB, settings.Env, settings.Secrets);
        foreach (var argument in settings.Arguments) container.Args.Add(argument);

        return container;
    }

    private ContainerArgs Container(
        string name, string image, int cpuMillis, int memoryMiB, IReadOnlyDictionary<VariableName, string> env, IReadOnlyDictionary<VariableName, SecretSettings>? secrets)
    {
        var container = new ContainerArgs
        {
            Name = name,
            Image = image,
            Resources = new ResourceRequirementsArgs
            {
                Requests = { ["cpu"] = $"{cpuMillis}m", ["memory"] = $"{memoryMiB}Mi" },
                Limits = { ["memory"] = $"{memoryMiB}Mi" },
            },
            SecurityContext = new SecurityContextArgs
            {
                AllowPrivilegeEscalation = false,
                ReadOnlyRootFilesystem = true,
                Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
            },
        };
        foreach (var (variable, value) in InOrder(env)) container.Env.Add(new EnvVarArgs { Name = $"{variable}", Value = value });
        foreach (var (variable, secret) in InOrder(secrets ?? new Dictionary<VariableName, SecretSettings>()))
        {
            container.Env.Add(new EnvVarArgs
            {
                Name = $"{variable}",
                ValueFrom = new EnvVarSourceArgs { SecretKeyRef = new SecretKeySelectorArgs { Name = $"{secret.Name}", Key = $"{secret.Key}" } },
            });
        }

        foreach (var mount in Mounts()) container.VolumeMounts.Add(mount);

        return container;
    }

    private static IOrderedEnumerable<KeyValuePair<VariableName, T>> InOrder<T>(IReadOnlyDictionary<VariableName, T> variables) =>
        variables.OrderBy(variable => variable.Key.ToString(), StringComparer.Ordinal);
}
