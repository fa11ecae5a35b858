using Infra.Model.Services;
using Infra.Model.Values;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Services;

/// <summary>The pods of a version, from its specification alone: what is not in its hash may not be here.</summary>
internal static class VersionPodTemplate
{
    private const string ConfigVolume = "config";
    private const string TemporaryVolume = "tmp";

    // How often a pod is asked; a start of s seconds is s / 5 failures.
    private const int PeriodSeconds = 5;

    /// <summary>The template.</summary>
    /// <param name="version">The version.</param>
    /// <param name="of">The service.</param>
    internal static PodTemplateSpecArgs Of(PlannedVersion version, ServiceObjects of)
    {
        var (specification, hasConfig) = (version.Specification, version.Specification.Config.Count > 0);

        return new PodTemplateSpecArgs
        {
            Metadata = new ObjectMetaArgs { Labels = of.Labels(version.Hash) },
            Spec = new PodSpecArgs
            {
                ServiceAccountName = specification.ServiceAccount,
                AutomountServiceAccountToken = false,
                // Variables for each Service of the namespace would differ between two pods of one version.
                EnableServiceLinks = false,
                TerminationGracePeriodSeconds = specification.GraceSeconds,
                SecurityContext = new PodSecurityContextArgs
                {
                    RunAsNonRoot = true,
                    RunAsUser = specification.User,
                    RunAsGroup = specification.User,
                    FsGroup = specification.User,
                    SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
                },
                TopologySpreadConstraints = { Spread("topology.kubernetes.io/zone", version, of), Spread("kubernetes.io/hostname", version, of) },
                Containers = { Container(specification, hasConfig) },
                Volumes =
                [
                    new VolumeArgs { Name = TemporaryVolume, EmptyDir = new EmptyDirVolumeSourceArgs { SizeLimit = "256Mi" } },
                    .. hasConfig ? (VolumeArgs[])[new VolumeArgs { Name = ConfigVolume, ConfigMap = new ConfigMapVolumeSourceArgs { Name = version.Name } }] : [],
                ],
            },
        };
    }

    // By version, as pods of another one must not decide where these go; a wish, as a zone without room must not keep them from starting.
    private static TopologySpreadConstraintArgs Spread(string key, PlannedVersion version, ServiceObjects of) => new()
    {
        MaxSkew = 1,
        TopologyKey = key,
        WhenUnsatisfiable = "ScheduleAnyway",
        LabelSelector = of.Selector(version.Hash),
    };

    private static ContainerArgs Container(ServiceSpecification specification, bool hasConfig)
    {
        var container = Container(specification);
        foreach (var (name, value) in specification.Env.OrderBy(variable => variable.Key.ToString(), StringComparer.Ordinal))
            container.Env.Add(new EnvVarArgs { Name = name.ToString(), Value = value });
        container.VolumeMounts.Add(new VolumeMountArgs { Name = TemporaryVolume, MountPath = "/tmp" });
        if (hasConfig) container.VolumeMounts.Add(new VolumeMountArgs { Name = ConfigVolume, MountPath = "/etc/config", ReadOnly = true });

        return container;
    }

    private static ContainerArgs Container(ServiceSpecification specification) => new()
    {
        Name = ServiceObjects.Http,
        Image = specification.Image,
        Ports = { new ContainerPortArgs { Name = ServiceObjects.Http, ContainerPortValue = specification.Port, Protocol = "TCP" } },
        Resources = new ResourceRequirementsArgs
        {
            Requests = { ["cpu"] = $"{specification.CpuMillis}m", ["memory"] = $"{specification.MemoryMiB}Mi" },
            Limits = { ["memory"] = $"{specification.MemoryMiB}Mi" },
        },
        StartupProbe = Probe(specification, specification.Health.Live, failures: (specification.Health.StartSeconds + PeriodSeconds - 1) / PeriodSeconds),
        ReadinessProbe = Probe(specification, specification.Health.Ready, failures: 2),
        LivenessProbe = Probe(specification, specification.Health.Live, failures: 6),
        // The load balancer learns of a pod's end later than the pod: until then it keeps serving. Kubernetes sleeps itself, as an image
        // need not have a command for it.
        Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = specification.PreStopSeconds } } },
        SecurityContext = new SecurityContextArgs
        {
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
        },
    };

    private static ProbeArgs Probe(ServiceSpecification specification, HttpPath path, int failures) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = path.ToString(), Port = specification.Port, Scheme = "HTTP" },
        PeriodSeconds = PeriodSeconds,
        TimeoutSeconds = 2,
        FailureThreshold = failures,
    };
}
