using Infra.Model.Values.Kubernetes;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Infra.Baseline;

/// <summary>
/// A namespace in which a workload can do little harm: its pods are restricted, what they use together is bounded, each has
/// requests and limits, and none talks to anybody until a network policy says so, but for the name server.
/// </summary>
public sealed class WorkloadNamespace : ComponentResource
{
    /// <summary>The name of the network policy that denies everything.</summary>
    internal const string DenyAll = "deny-all";

    /// <summary>The name of the network policy that lets pods ask the name server.</summary>
    internal const string AllowDns = "allow-dns";

    /// <summary>The memory limit of a container that sets none.</summary>
    internal const string DefaultMemoryLimit = "256Mi";

    /// <summary>Declares the namespace.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">What the namespace is called, and its bounds.</param>
    /// <param name="options">Options of the component.</param>
    public WorkloadNamespace(string name, WorkloadNamespaceArgs args, ComponentResourceOptions? options = null)
        : base(ResourceTypes.WorkloadNamespace, name, options)
    {
        var spaceOptions = args.Scope.In(this);
        spaceOptions.Protect = args.IsProtected;
        var space = new Namespace(
            name,
            new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = args.Name.ToString(), Labels = Labels(args.Kubernetes) } },
            spaceOptions);

        // Through the namespace, so that it is there first.
        ObjectMetaArgs Named(string objectName) => new() { Name = objectName, Namespace = space.Metadata.Apply(metadata => metadata.Name) };

        _ = new ResourceQuota(
            $"{name}-quota",
            new ResourceQuotaArgs
            {
                Metadata = Named("quota"),
                Spec = new ResourceQuotaSpecArgs
                {
                    Hard =
                    {
                        ["requests.cpu"] = $"{args.Settings.Cpu}",
                        ["requests.memory"] = $"{args.Settings.MemoryGiB}Gi",
                        ["limits.memory"] = $"{args.Settings.MemoryGiB}Gi",
                        ["pods"] = $"{args.Settings.Pods}",
                        // What costs, or is scarce, outside the servers.
                        ["services.loadbalancers"] = $"{args.Settings.LoadBalancers}",
                        ["services.nodeports"] = $"{args.Settings.NodePorts}",
                        ["requests.storage"] = $"{args.Settings.StorageGiB}Gi",
                        ["persistentvolumeclaims"] = $"{args.Settings.VolumeClaims}",
                    },
                },
            },
            args.Scope.In(this));

        _ = new LimitRange(
            $"{name}-limits",
            new LimitRangeArgs { Metadata = Named("limits"), Spec = new LimitRangeSpecArgs { Limits = { ContainerDefaults() } } },
            args.Scope.In(this));

        _ = new NetworkPolicy(
            $"{name}-deny",
            new NetworkPolicyArgs
            {
                Metadata = Named(DenyAll),
                Spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } },
            },
            args.Scope.In(this));

        _ = new NetworkPolicy(
            $"{name}-dns",
            new NetworkPolicyArgs { Metadata = Named(AllowDns), Spec = NameServerOnly() },
            args.Scope.In(this));

        RegisterOutputs();
    }

    // A pod is ready only once its load balancer sends traffic to it, so a drain or a rollout does not outrun the load balancer. The
    // controller's webhook selects namespaces by this label, and lets pods pass while the controller is away.
    // https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/main/docs/deploy/pod_readiness_gate.md, not read; the chart's
    // templates/webhook.yaml (aws/eks-charts 5239609), read 2026-11-29
    private const string ReadinessGates = "elbv2.k8s.aws/pod-readiness-gate-inject";

    // The version is pinned, so that a newer control plane does not reject what ran a minute ago.
    // https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces
    // (kubernetes/website 16a9850), read 2026-11-22
    private static InputMap<string> Labels(KubernetesVersion version)
    {
        var labels = new InputMap<string> { [ReadinessGates] = "enabled" };
        foreach (var mode in (string[])["enforce", "audit", "warn"])
        {
            labels.Add($"pod-security.kubernetes.io/{mode}", "restricted");
            labels.Add($"pod-security.kubernetes.io/{mode}-version", $"v{version}");
        }

        return labels;
    }

    // What a container gets that asks for nothing. Without requests the scheduler is blind and the quota rejects the pod.
    private static LimitRangeItemArgs ContainerDefaults() => new()
    {
        Type = "Container",
        DefaultRequest = { ["cpu"] = "50m", ["memory"] = "64Mi" },
        Default = { ["memory"] = DefaultMemoryLimit },
    };

    private static NetworkPolicySpecArgs NameServerOnly() => new()
    {
        PodSelector = new LabelSelectorArgs(),
        PolicyTypes = { "Egress" },
        Egress =
        {
            new NetworkPolicyEgressRuleArgs
            {
                To =
                {
                    new NetworkPolicyPeerArgs
                    {
                        NamespaceSelector = new LabelSelectorArgs { MatchLabels = { ["kubernetes.io/metadata.name"] = "kube-system" } },
                        PodSelector = new LabelSelectorArgs { MatchLabels = { ["k8s-app"] = "kube-dns" } },
                    },
                },
                Ports =
                {
                    new NetworkPolicyPortArgs { Protocol = "UDP", Port = 53 },
                    new NetworkPolicyPortArgs { Protocol = "TCP", Port = 53 },
                },
            },
        },
    };
}
