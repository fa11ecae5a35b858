using System.Collections.Immutable;
using static Infra.Model.Resources.ResourceTypes;

namespace Infra.Tests.Controls;

/// <content>What pods are held to, and what is theirs to do.</content>
internal static partial class ControlCatalogue
{
    private static ImmutableArray<Control> Workloads =>
    [
        new(43, "NSA C-0013, C-0017, C-0046, C-0055", "runAsNonRoot, high UID, read-only root, drop ALL, RuntimeDefault seccomp")
        {
            Evidence =
            [
                Keeps("SEC020"),
                Advice("c.securityContext.readOnlyRootFilesystem", "a read-only root"),
                Advice("object.spec.securityContext.runAsUser >= 10000", "a high user"),
                .. Advised,
                new Property(Deployment, "spec.template.spec.containers[*].securityContext.readOnlyRootFilesystem", Is.True) { IfAny = true },
                new Property(Deployment, "spec.template.spec.securityContext.runAsUser", Is.AtLeast(10_000)) { IfAny = true },
                new Property(HelmRelease, "values.containerSecurityContext.readOnlyRootFilesystem", Is.True, ("chart", "^cluster-autoscaler$")),
            ],
            Rest = "The restricted standard forbids root and capabilities; a read-only root and a high user are each workload's, which is warned.",
        },
        new(44, "BP security/pods; NSA C-0044", "no hostPath, docker socket, hostPort")
        {
            Evidence =
            [
                Keeps("SEC020"),
            ],
        },
        new(45, "BP reliability/dataplane QoS; NSA C-0270, C-0271", "requests and limits on each container")
        {
            Evidence =
            [
                Rule("'memory' in c.resources.limits", "requests and memory limits"),
                .. Enforced,
                new Property(LimitRange, "spec.limits[*].default.memory", Is.Given),
                new Property(LimitRange, "spec.limits[*].defaultRequest.cpu", Is.Given),
                new Property(LimitRange, "spec.limits[*].defaultRequest.memory", Is.Given),
                new Property(HelmRelease, "values.resources.limits.memory", Is.Given),
            ],
            Rest = "No limit on processor time is asked for: it slows a container down while the server idles.",
        },
        new(46, "BP reliability/dataplane", "ResourceQuota + LimitRange per namespace")
        {
            Evidence =
            [
                Keeps("SCA009"),
                new Property(ResourceQuota, "spec.hard['requests.cpu']", Is.Given),
                new Property(ResourceQuota, "spec.hard['requests.memory']", Is.Given),
                new Property(ResourceQuota, "spec.hard['limits.memory']", Is.Given),
                new Property(ResourceQuota, "spec.hard.pods", Is.Given),
            ],
        },
        new(47, "BP reliability/dataplane AZ", "subnets and node groups in ≥3 AZs")
        {
            Evidence =
            [
                ServersInThreeZones with { Except = Except(("dev", "two zones: the fewest that EKS accepts, with servers that may be gone for an hour")) },
            ],
        },
        new(48, "BP reliability/application", "replicas ≥2")
        {
            Evidence =
            [
                Keeps("SCA012"),
                Keeps("SCA006") with { IfAny = true },
                new Property(AddOn, "configurationValues.controller.replicaCount", Is.AtLeast(2), ("addonName", "^aws-ebs-csi-driver$")),
            ],
            Rest = "How many pods a workload has is its own to say.",
        },
        new(49, "BP reliability/application", "zone topologySpreadConstraints / anti-affinity")
        {
            Evidence =
            [
                new Property(HelmRelease, "values.topologySpreadConstraints[*].topologyKey", Is.Exactly(Zone)),
                new Property(AddOn, "configurationValues.topologySpreadConstraints[*].topologyKey", Is.Exactly(Zone), ("addonName", "^coredns$")),
                new Property(Deployment, "spec.template.spec.topologySpreadConstraints[*].topologyKey", Is.Exactly(Zone)) { IfAny = true },
            ],
            Rest = "How a workload's pods lie is its own to say.",
        },
        new(50, "BP reliability/application", "PDB matches each Deployment, leaves ≥1 disruption")
        {
            Evidence =
            [
                new Property(AddOn, "configurationValues.podDisruptionBudget.enabled", Is.True, ("addonName", "^coredns$")),
                new Property(HelmRelease, "values.podDisruptionBudget.maxUnavailable", Is.AtMost(1), ("chart", "^aws-load-balancer-controller$")),
            ],
            Rest = "The autoscaler's chart brings a budget by itself; a workload's is its own.",
        },
        new(51, "BP reliability/application", "readiness and liveness probes")
        {
            Evidence =
            [
                Advice("has(c.readinessProbe) && has(c.livenessProbe)", "probes"),
                .. Advised,
            ],
            Rest = "The probes are each workload's; one that lacks them is warned, since jobs and some others need none.",
        },
    ];
}
