using System.Collections.Immutable;
using static Infra.Model.Resources.ResourceTypes;

namespace Infra.Tests.Controls;

/// <content>Who may do what with the cluster.</content>
internal static partial class ControlCatalogue
{
    private static ImmutableArray<Control> Access =>
    [
        new(1, "CIS 2.1.1 audit logs; NSA C-0067", "enabled_cluster_log_types = api, audit, authenticator, controllerManager, scheduler")
        {
            Evidence =
            [
                Keeps("SEC005"),
            ],
        },
        new(2, "CIS 2.1.2 logs kept", "log group `/aws/eks/<name>/cluster` declared before the cluster, retention ≥365 d, KMS key")
        {
            Evidence =
            [
                LogsAreWrittenToTheGroup,
                new Property(LogGroup, "kmsKeyId", Is.ReferenceTo(Key), ("name", "^/aws/eks/")),
                new Property(LogGroup, "retentionInDays", Is.AtLeast(365), ("name", "^/aws/eks/"))
                {
                    Except = Except(("dev", "kept for 30 days, which is enough to find what broke"), ("staging", "kept for 90 days: a release is through by then")),
                },
            ],
        },
        new(3, "CIS 3.1–3.2 kubelet; NSA C-0069, C-0070", "anonymous off, webhook authz, read-only-port 0, rotate certs (AL2023/Bottlerocket defaults)")
        {
            Evidence =
            [
                KubeletDefaultsStand,
            ],
        },
        new(4, "CIS 4.1.1 cluster-admin", "one admin role only: access entry + AmazonEKSClusterAdminPolicy; no binding to cluster-admin")
        {
            Evidence =
            [
                OneRoleAdministers,
                new None(ClusterRoleBinding),
                new None(RoleBinding),
            ],
            Rest = "The charts bind roles of their own to their own accounts; none is cluster-admin.",
        },
        new(5, "CIS 4.1.2 secrets access", "no get/list/watch secrets cluster-wide")
        {
            Evidence =
            [
                NobodyElseSeesAllSecrets,
                new None(ClusterRole),
            ],
        },
        new(6, "CIS 4.1.3 wildcards", "no `*` verbs/resources")
        {
            Evidence =
            [
                new None(ClusterRole),
                new None(NamespaceRole),
            ],
            Rest = "The roles inside the charts are their authors'.",
        },
        new(7, "CIS 4.1.4 create pods", "no create pods/exec for workloads")
        {
            Evidence =
            [
                new None(ClusterRoleBinding),
                new None(RoleBinding),
            ],
            Rest = "No workload has a role unless it brings one, for which it needs somebody with the policy admin.",
        },
        new(8, "CIS 4.1.5 default SA", "own ServiceAccount per workload; default SA unused")
        {
            Evidence =
            [
                Rule("!(object.spec.serviceAccountName in ['', 'default'])", "a service account of its own"),
                .. Enforced,
            ],
            Rest = "The accounts themselves are each workload's.",
        },
        new(9, "CIS 4.1.6; NSA C-0034", "automountServiceAccountToken: false")
        {
            Evidence =
            [
                Rule("!object.spec.automountServiceAccountToken", "no token that is mounted by itself"),
                .. Enforced,
                new Property(Deployment, "spec.template.spec.automountServiceAccountToken", Is.False) { IfAny = true },
            ],
        },
        new(10, "CIS 4.1.7; BP security/iam", "authentication_mode API, bootstrapClusterCreatorAdminPermissions false, access entries with least policy and namespace scope")
        {
            Evidence =
            [
                .. AccessByIam,
                new ForEach(AccessEntry, AccessPolicyAssociation, "principalArn"),
                NobodyElseSeesAllSecrets,
            ],
        },
        new(11, "CIS 4.1.8", "no bind, escalate, impersonate")
        {
            Evidence =
            [
                new None(ClusterRole),
                new None(NamespaceRole),
            ],
        },
        new(12, "CIS 4.1.9–4.1.12", "no create PV, nodes/proxy, webhook configs, token create")
        {
            Evidence =
            [
                new None(ClusterRole),
                new None(NamespaceRole),
            ],
        },
    ];
}
