using Infra.Model.Settings.Cluster;
using Infra.Model.Values;
using Infra.Model.Values.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Baseline;

/// <summary>
/// Room that is kept free: placeholders that any other pod pushes aside at once, while the autoscaler adds a server for them.
/// </summary>
public sealed class Headroom : ComponentResource
{
    // The image that does nothing, by the digest of its multi-architecture index.
    // The digest as several of its users pin it, seen 2026-11-22; the registry itself was not asked.
    private const string Image = "registry.k8s.io/pause:3.10@sha256:ee6521f290b2168b6e0935a181d4cff9be1ac3f505666ef0e3c98fae8199917a";

    private const string SpaceName = "infra-headroom";

    /// <summary>Declares the placeholders.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="settings">How many, and how large.</param>
    /// <param name="kubernetes">The Kubernetes version whose rules for pods hold.</param>
    /// <param name="scope">Where they are declared.</param>
    /// <param name="priorities">The priority classes, which have to be there first.</param>
    /// <param name="options">Options of the component.</param>
    public Headroom(
        string name,
        HeadroomSettings settings,
        KubernetesVersion kubernetes,
        KubernetesScope scope,
        Priorities priorities,
        ComponentResourceOptions? options = null)
        : base(ResourceTypes.Headroom, name, options)
    {
        var space = new WorkloadNamespace(
            name,
            new WorkloadNamespaceArgs
            {
                Name = Value.Parse<NamespaceName>(SpaceName),
                Settings = Bounds(settings),
                Kubernetes = kubernetes,
                Scope = scope,
            },
            new ComponentResourceOptions { Parent = this });

        var labels = new InputMap<string> { ["app.kubernetes.io/name"] = "headroom" };
        _ = new Pulumi.Kubernetes.Apps.V1.Deployment(
            name,
            new DeploymentArgs
            {
                Metadata = new ObjectMetaArgs { Name = "headroom", Namespace = SpaceName, Labels = labels },
                Spec = new DeploymentSpecArgs
                {
                    Replicas = settings.Replicas,
                    Selector = new LabelSelectorArgs { MatchLabels = labels },
                    Template = new PodTemplateSpecArgs { Metadata = new ObjectMetaArgs { Labels = labels }, Spec = Pod(settings, labels) },
                },
            },
            scope.In(this, space, priorities));

        RegisterOutputs();
    }

    // Twice what runs, so that a new version of the placeholders fits beside the old.
    private static NamespaceSettings Bounds(HeadroomSettings settings) => new()
    {
        Cpu = (settings.Replicas * settings.CpuMillis * 2 / 1000) + 1,
        MemoryGiB = (settings.Replicas * settings.MemoryMiB * 2 / 1024) + 1,
        Pods = settings.Replicas * 2,
        LoadBalancers = 0,
        NodePorts = 0,
        StorageGiB = 0,
        VolumeClaims = 0,
    };

    private static PodSpecArgs Pod(HeadroomSettings settings, InputMap<string> labels) => new()
    {
        PriorityClassName = Priorities.Headroom,
        AutomountServiceAccountToken = false,
        // It holds nothing that would have to be put in order.
        TerminationGracePeriodSeconds = 0,
        SecurityContext = new PodSecurityContextArgs
        {
            RunAsNonRoot = true,
            RunAsUser = 65534,
            SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
        },
        TopologySpreadConstraints =
        {
            new TopologySpreadConstraintArgs
            {
                MaxSkew = 1,
                TopologyKey = "topology.kubernetes.io/zone",
                WhenUnsatisfiable = "ScheduleAnyway",
                LabelSelector = new LabelSelectorArgs { MatchLabels = labels },
            },
        },
        Containers =
        {
            new ContainerArgs
            {
                Name = "placeholder",
                Image = Image,
                Resources = new ResourceRequirementsArgs
                {
                    Requests = { ["cpu"] = $"{settings.CpuMillis}m", ["memory"] = $"{settings.MemoryMiB}Mi" },
                    Limits = { ["memory"] = $"{settings.MemoryMiB}Mi" },
                },
                SecurityContext = new SecurityContextArgs
                {
                    AllowPrivilegeEscalation = false,
                    ReadOnlyRootFilesystem = true,
                    Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
                },
            },
        },
    };
}
