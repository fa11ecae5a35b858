using System.Collections.Immutable;
using static Infra.Model.Resources.ResourceTypes;

namespace Infra.Tests.Controls;

/// <content>Identities, network, servers, keys and images.</content>
internal static partial class ControlCatalogue
{
    private static ImmutableArray<Control> Servers =>
    [
        new(25, "CIS 5.2.1; BP security/iam", "one role per app; Pod Identity association, or IRSA trust with StringEquals on sub and aud")
        {
            Evidence =
            [
                EachAssociationHasItsRole,
                Keeps("SEC012"),
            ],
            Rest = "A workload that needs AWS brings an association and a role of its own.",
        },
        new(26, "CIS 5.3.1; NSA C-0066", "encryption_config secrets with our KMS key")
        {
            Evidence =
            [
                new Property(Cluster, "encryptionConfig.provider.keyArn", Is.ReferenceTo(Key)),
                new Property(Cluster, "encryptionConfig.resources", Is.ListWith("secrets")),
            ],
        },
        new(27, "CIS 5.4.1–5.4.2", "private endpoint on, public off (or CIDR list, never 0.0.0.0/0)")
        {
            Evidence =
            [
                Keeps("SEC004"),
            ],
        },
        new(28, "CIS 5.4.3; BP networking/subnets", "nodes in private subnets, no public IP")
        {
            Evidence =
            [
                ServersHaveNoWayInFromTheInternet,
                Keeps("SEC003"),
            ],
        },
        new(29, "CIS 5.4.5", "TLS on load balancers")
        {
            Rest = "Each workload's: its Ingress or Service names the certificate, and the load balancer controller makes what they ask for.",
        },
        new(30, "CIS 5.5.1", "IAM authentication")
        {
            Evidence =
            [
                .. AccessByIam,
            ],
        },
        new(31, "BP security/iam IMDS", "http_tokens required, hop limit 1")
        {
            Evidence =
            [
                Keeps("SEC001"),
            ],
        },
        new(32, "BP networking/vpc-cni", "CNI policy on its own role, not the node role")
        {
            Evidence =
            [
                NetworkPluginHasItsOwnRole,
            ],
        },
        new(33, "BP security/hosts", "no SSH; SSM instead")
        {
            Evidence =
            [
                new Property(NodeGroup, "remoteAccess", Is.Absent),
                new Property(LaunchTemplate, "keyName", Is.Absent),
                NoRuleOpensSsh,
            ],
            Rest = "Nor is Session Manager set up: its rights on the servers' role would be there for every pod that gets at the role. `kubectl debug node` needs none.",
        },
        new(34, "BP security/data", "EBS encrypted with KMS")
        {
            Evidence =
            [
                Keeps("SEC002"),
                new Property(LaunchTemplate, "blockDeviceMappings[*].ebs.kmsKeyId", Is.ReferenceTo(Key)),
                Keeps("SEC026"),
                new Property(StorageClass, "parameters.kmsKeyId", Is.ReferenceTo(Key)),
            ],
        },
        new(35, "BP security/hosts immutable", "pinned AMI/release_version, numbered LT version, update_config max_unavailable")
        {
            Evidence =
            [
                Keeps("IMM001"),
                Keeps("IMM002"),
                new Property(NodeGroup, "updateConfig.maxUnavailable", Is.AtMost(1)),
            ],
        },
        new(36, "BP security/hosts OS", "AL2023 or Bottlerocket ami_type")
        {
            Evidence =
            [
                new Property(NodeGroup, "amiType", Is.Like("^(AL2023|BOTTLEROCKET)_", "is Amazon Linux 2023 or Bottlerocket")),
            ],
        },
        new(37, "BP security/data KMS", "rotation on, no `*` principal, policy defined, grants limited")
        {
            Evidence =
            [
                Keeps("SEC008"),
                Keeps("SEC009"),
                GrantsAreForAwsServices,
            ],
        },
        new(38, "BP security/image ECR", "immutable tags, KMS, lifecycle policy")
        {
            Evidence =
            [
                Keeps("IMM016"),
                Keeps("SEC018"),
                new Property(Repository, "encryptionConfigurations[*].kmsKey", Is.ReferenceTo(Key)),
                new ForEach(Repository, LifecyclePolicy, "repository"),
                new Property(Repository, "forceDelete", Is.False),
            ],
        },
        new(39, "BP security/iam least privilege", "no `*:*`, no AdministratorAccess, no escalation or exposure")
        {
            Evidence =
            [
                Keeps("SEC010"),
                Keeps("SEC011"),
            ],
        },
        new(40, "BP networking/subnets SG", "no 0.0.0.0/0 ingress; default SG closed; SGs attached and described")
        {
            Evidence =
            [
                Keeps("SEC014"),
                new Property(IngressRule, "description", Is.Given) { IfAny = true },
                new Property(SecurityGroup, "description", Is.Given) { IfAny = true },
                new Property(SecurityGroup, "ingress", Is.Absent) { IfAny = true },
                new ForEach(SecurityGroup, VpcEndpoint, "securityGroupIds") { IfAny = true },
                Keeps("SEC015"),
            ],
            Rest = "The cluster's own group is EKS's, and opens the cluster to itself alone.",
        },
        new(41, "BP security/network logs", "VPC flow logs ALL")
        {
            Evidence =
            [
                Keeps("SEC016"),
            ],
        },
        new(42, "BP security/image", "image by digest")
        {
            Evidence =
            [
                Rule("size(variables.unpinnedImages) == 0", "images by digest"),
                Variable("@sha256:", "a digest"),
                .. Enforced,
                new Property(Deployment, "spec.template.spec.containers[*].image", Is.Like("@sha256:[0-9a-f]{64}$", "has a digest")) { IfAny = true },
                new Property(HelmRelease, "values.image.tag", Is.Like("@sha256:[0-9a-f]{64}$", "has a digest")),
            ],
            Rest = "The images of add-ons are AWS's; their builds are pinned.",
        },
    ];
}
