using System.Collections.Immutable;
using static Infra.Model.Resources.ResourceTypes;

namespace Infra.Tests.Controls;

/// <content>What namespaces, images and traffic between pods are held to.</content>
internal static partial class ControlCatalogue
{
    private static ImmutableArray<Control> Namespaces =>
    [
        new(13, "CIS 4.2.1; NSA C-0057", "not privileged")
        {
            Evidence =
            [
                Keeps("SEC020"),
            ],
        },
        new(14, "CIS 4.2.2–4.2.4; NSA C-0038, C-0041", "hostPID/IPC/Network false")
        {
            Evidence =
            [
                Keeps("SEC020"),
            ],
        },
        new(15, "CIS 4.2.5; NSA C-0016", "allowPrivilegeEscalation false")
        {
            Evidence =
            [
                Keeps("SEC020"),
            ],
        },
        new(16, "BP security/pods PSS", "labels enforce (+version), warn, audit on every namespace")
        {
            Evidence =
            [
                Keeps("SEC020"),
                Restricted("audit"),
                Restricted("warn"),
                new Property(Namespace, "metadata.labels['pod-security.kubernetes.io/audit-version']", Is.Like(@"^v1\.[0-9]+$", "is a version")),
                new Property(Namespace, "metadata.labels['pod-security.kubernetes.io/warn-version']", Is.Like(@"^v1\.[0-9]+$", "is a version")),
            ],
        },
        new(17, "CIS 4.3.1, 5.4.4", "vpc-cni add-on with `enableNetworkPolicy: \"true\"`")
        {
            Evidence =
            [
                Keeps("SEC022"),
            ],
        },
        new(18, "CIS 4.3.2; NSA C-0030, C-0054", "default-deny ingress+egress in each namespace, then allow lists incl. DNS 53 to kube-system")
        {
            Evidence =
            [
                Keeps("SEC021"),
                new ForEach(Namespace, NetworkPolicy, "metadata.namespace", ("metadata.name", "^allow-dns$")),
                new Property(NetworkPolicy, "spec.egress[*].ports[*].port", Is.Exactly("53"), ("metadata.name", "^allow-dns$")),
                new Property(
                    NetworkPolicy,
                    "spec.egress[*].to[*].namespaceSelector.matchLabels['kubernetes.io/metadata.name']",
                    Is.Exactly("kube-system"),
                    ("metadata.name", "^allow-dns$")),
            ],
            Rest = "Whom else a workload talks to is its own policy's to say.",
        },
        new(19, "CIS 4.4.1", "secrets as files, not env")
        {
            Rest = "Each workload's: its pods say how they read a secret, and Kubernetes cannot tell a good variable from a secret one.",
        },
        new(20, "CIS 4.4.2", "external secret store")
        {
            Rest = "Each workload's: with Pod Identity its own role reads Secrets Manager. An operator that copies secrets into the cluster would hold those of all workloads.",
        },
        new(21, "CIS 4.5.1–4.5.2", "nothing in default")
        {
            Evidence =
            [
                NothingInDefault,
            ],
            Rest = "What people put there by hand is theirs; the settings refuse the name for workloads.",
        },
        new(22, "CIS 5.1.1", "ECR scan on push")
        {
            Evidence =
            [
                Keeps("SEC018"),
            ],
        },
        new(23, "CIS 5.1.2–5.1.3", "ECR policy not public; nodes pull-only")
        {
            Evidence =
            [
                new ForEach(Repository, RepositoryPolicy, "repository"),
                Keeps("SEC019"),
                OnlyTheAccountPulls,
                ServersOnlyPull,
            ],
        },
        new(24, "CIS 5.1.4", "only approved registries")
        {
            Evidence =
            [
                Rule("size(variables.foreignImages) == 0", "images of approved registries"),
                Variable(".dkr.ecr.", "our registry"),
                .. Enforced,
            ],
            Rest = "Add-ons and charts in kube-system come from their publishers' registries.",
        },
    ];
}
