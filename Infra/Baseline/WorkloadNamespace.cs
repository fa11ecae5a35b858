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
    /// <summary>Declares the namespace.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">What the namespace is called, and its bounds.</param>
    /// <param name="options">Options of the component.</param>
    public WorkloadNamespace(string name, WorkloadNamespaceArgs args, ComponentResourceOptions? options = null)
        : base(ResourceTypes.WorkloadNamespace, name, options)
    {
        var space = new Namespace(
            name,
            new NamespaceArgs { Metadata = new ObjectMetaArgs { Name = args.Name.ToString(), Labels = Labels(args) } },
            args.Scope.In(this));

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
                Metadata = Named("deny-all"),
                Spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs(), PolicyTypes = { "Ingress", "Egress" } },
            },
            args.Scope.In(this));

        _ = new NetworkPolicy(
            $"{name}-dns",
            new NetworkPolicyArgs { Metadata = Named("allow-dns"), Spec = AllowDns() },
            args.Scope.In(this));

        RegisterOutputs();
    }

    // The label has the AWS Load Balancer Controller add a readiness gate to pods when they are created, and never later.
    // https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/main/docs/deploy/pod_readiness_gate.md, as cited by services.md
    private static InputMap<string> Labels(WorkloadNamespaceArgs args)
    {
        var labels = PodSecurity(args.Kubernetes);
        if (args.IsExposed) labels.Add("elbv2.k8s.aws/pod-readiness-gate-inject", "enabled");

        return labels;
    }

    // The version is pinned, so that a newer control plane does not reject what ran a minute ago.
    // https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces
    // (kubernetes/website 16a9850), read 2026-11-22
    private static InputMap<string> PodSecurity(KubernetesVersion version)
    {
        var labels = new InputMap<string>();
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
        Default = { ["memory"] = "256Mi" },
    };

    private static NetworkPolicySpecArgs AllowDns() => new()
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
