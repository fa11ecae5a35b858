using System.Collections.Immutable;
using System.Text.RegularExpressions;

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
                new Property(
                    IamRole,
                    "assumeRolePolicy!Statement[*].Condition.StringEquals['aws:RequestTag/eks-cluster-arn']",
                    Is.Like(@"^[^*]+$", "names one", wrong: "*"),
                    ("assumeRolePolicy", "pods.eks.amazonaws.com")),
                new Property(
                    IamRole,
                    "assumeRolePolicy!Statement[*].Condition.StringEquals['aws:RequestTag/kubernetes-namespace']",
                    Is.Like(@"^[^*]+$", "names one", wrong: "*"),
                    ("assumeRolePolicy", "pods.eks.amazonaws.com")),
                new Property(
                    IamRole,
                    "assumeRolePolicy!Statement[*].Condition.StringEquals['aws:RequestTag/kubernetes-service-account']",
                    Is.Like(@"^[^*]+$", "names one", wrong: "*"),
                    ("assumeRolePolicy", "pods.eks.amazonaws.com")),
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
                new Property(Cluster, "vpcConfig.endpointPrivateAccess", Is.True),
                new Property(Cluster, "vpcConfig.endpointPublicAccess", Is.False),
                new Property(Cluster, "vpcConfig.publicAccessCidrs[*]", Is.Unlike("^0.0.0.0/0$", "is not the whole internet", "0.0.0.0/0")),
            ],
        },
        new(28, "CIS 5.4.3; BP networking/subnets", "nodes in private subnets, no public IP")
        {
            Evidence =
            [
                ServersHaveNoWayInFromTheInternet,
                new Property(Subnet, "mapPublicIpOnLaunch", Is.False),
                new Property(LaunchTemplate, "networkInterfaces", Is.Absent),
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
                new Property(LaunchTemplate, "metadataOptions.httpTokens", Is.Exactly("required")),
                new Property(LaunchTemplate, "metadataOptions.httpPutResponseHopLimit", Is.AtMost(1)),
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
                new Property(LaunchTemplate, "blockDeviceMappings[*].ebs.encrypted", Is.Exactly("true")),
                new Property(LaunchTemplate, "blockDeviceMappings[*].ebs.kmsKeyId", Is.ReferenceTo(Key)),
                new Property(StorageClass, "parameters.encrypted", Is.Exactly("true")),
                new Property(StorageClass, "parameters.kmsKeyId", Is.ReferenceTo(Key)),
            ],
        },
        new(35, "BP security/hosts immutable", "pinned AMI/release_version, numbered LT version, update_config max_unavailable")
        {
            Evidence =
            [
                new Property(NodeGroup, "releaseVersion", Is.Like(@"^[0-9]+\.[0-9]+\.[0-9]+-[0-9a-f]+$", "is an exact build")),
                new Property(NodeGroup, "launchTemplate.version", Is.Like("^[0-9]+$", "is a number")),
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
                new Property(Key, "enableKeyRotation", Is.True),
                KeysServeNobodyUnnamed,
                GrantsAreForAwsServices,
            ],
        },
        new(38, "BP security/image ECR", "immutable tags, KMS, lifecycle policy")
        {
            Evidence =
            [
                new Property(Repository, "imageTagMutability", Is.Exactly("IMMUTABLE")),
                new Property(Repository, "encryptionConfigurations[*].encryptionType", Is.Exactly("KMS")),
                new Property(Repository, "encryptionConfigurations[*].kmsKey", Is.ReferenceTo(Key)),
                new ForEach(Repository, LifecyclePolicy, "repository"),
                new Property(Repository, "forceDelete", Is.False),
            ],
        },
        new(39, "BP security/iam least privilege", "no `*:*`, no AdministratorAccess, no escalation or exposure")
        {
            Evidence =
            [
                new Property(
                    RolePolicy,
                    "policy!Statement[*].Action[*]",
                    new Expectation("is no `*`, and makes or hands on no rights", action => FactPath.TextOf(action) is { } text && !Regex.IsMatch(text, TooMuch), "iam:PassRole")),
                new Property(RolePolicyAttachment, "policyArn", Is.Like(":policy/(?!.*(Administrator|PowerUser|FullAccess|IAM))", "is none of an administrator's", "arn:aws:iam::aws:policy/AdministratorAccess")),
            ],
        },
        new(40, "BP networking/subnets SG", "no 0.0.0.0/0 ingress; default SG closed; SGs attached and described")
        {
            Evidence =
            [
                new Property(IngressRule, "cidrIpv4", Is.Unlike("/0$", "is not the whole internet", "0.0.0.0/0")) { IfAny = true },
                new Property(IngressRule, "cidrIpv6", Is.Unlike("/0$", "is not the whole internet", "::/0")) { IfAny = true },
                new Property(IngressRule, "description", Is.Given) { IfAny = true },
                new Property(SecurityGroup, "description", Is.Given) { IfAny = true },
                new Property(SecurityGroup, "ingress", Is.Absent) { IfAny = true },
                new ForEach(SecurityGroup, VpcEndpoint, "securityGroupIds[*]") { IfAny = true },
                new Property(DefaultSecurityGroup, "ingress", Is.Absent),
                new Property(DefaultSecurityGroup, "egress", Is.Absent),
            ],
            Rest = "The cluster's own group is EKS's, and opens the cluster to itself alone.",
        },
        new(41, "BP security/network logs", "VPC flow logs ALL")
        {
            Evidence =
            [
                new Property(FlowLog, "trafficType", Is.Exactly("ALL")),
                new Property(FlowLog, "vpcId", Is.ReferenceTo(Vpc)),
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
