using Infra.Model.Values.Kubernetes;
using static Infra.Model.Resources.Emulation;

namespace Infra.Model.Resources;

/// <content>Amazon EKS, with the Auto Scaling groups of its node groups.</content>
public static partial class ResourceTypes
{
    public const string AccessEntry = "aws:eks/accessEntry:AccessEntry";
    public const string AccessPolicyAssociation = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";
    public const string AddOn = "aws:eks/addon:Addon";
    public const string AutoscalingTag = "aws:autoscaling/tag:Tag";
    public const string Cluster = "aws:eks/cluster:Cluster";
    public const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    public const string PodIdentityAssociation = "aws:eks/podIdentityAssociation:PodIdentityAssociation";

    private const string Repair = "EKS repairs servers by its own thresholds; set them with aws eks update-nodegroup-config --node-repair-config";

    private static IEnumerable<ResourceType> Eks =>
    [
        new(AccessEntry)
        {
            Terraform = "aws_eks_access_entry", Emulation = Refused("it has no access entries"), Highlights = ["principalArn"],
            Replaces = ["clusterName", "principalArn", "type"],
        },
        new(AccessPolicyAssociation)
        {
            Terraform = "aws_eks_access_policy_association", Emulation = Refused("it has no access policies"), Highlights = [],
            Replaces = ["accessScope", "clusterName", "policyArn", "principalArn"],
        },
        new(AddOn)
        {
            Terraform = "aws_eks_addon", Emulation = Refused("it has no add-ons"), Highlights = ["addonVersion"],
            Replaces = ["addonName", "clusterName"],
        },
        new(AutoscalingTag)
        {
            Terraform = "aws_autoscaling_group_tag", Emulation = Refused("it makes no Auto Scaling group for a node group, so there is none to tag"),
            Highlights = [], Replaces = ["autoscalingGroupName", "tag.key"],
        },
        new(Cluster)
        {
            Name = new("name", 1, 100, "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html"),
            Loss = "the cluster, with everything in it", Terraform = "aws_eks_cluster",
            MissingInTerraform =
            [
                // botocore 1.43.11, eks/2017-11-01: "default false".
                new(
                    "deletionProtection",
                    "EKS does not protect the cluster from deletion; enable it with aws eks update-cluster-config --deletion-protection, and rely on prevent_destroy",
                    Default: false),
                new("controlPlaneScalingConfig", "EKS chooses the size of the control plane; set it with aws eks update-cluster-config"),
            ],
            Emulation = Counted, Highlights = ["name", "version", "roleArn", "vpcConfig.subnetIds"],
            Replaces =
            [
                "accessConfig.bootstrapClusterCreatorAdminPermissions", "bootstrapSelfManagedAddons", "encryptionConfig",
                "kubernetesNetworkConfig", "name", "roleArn",
            ],
        },
        new(NodeGroup)
        {
            Name = new("nodeGroupName", 1, 63, "https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html"),
            // What a stage, a pool's bounds and the costs decide. Everything else is part of the servers.
            AllowedInPlace = ["scalingConfig", $"labels.{NodeLabels.Stage}", "taints", "tags", "updateConfig", "nodeRepairConfig"],
            Protection = Protection.Stage, Terraform = "aws_eks_node_group",
            MissingInTerraform =
            [
                new("updateConfig.updateStrategy", "EKS updates the group by its default strategy; no update in place is ever declared, so nothing uses it"),
                new("warmPoolConfig", "the group has no warm pool; enable it with aws eks update-nodegroup-config"),
                new("nodeRepairConfig.maxParallelNodesRepairedCount", Repair),
                new("nodeRepairConfig.maxParallelNodesRepairedPercentage", Repair),
                new("nodeRepairConfig.maxUnhealthyNodeThresholdCount", Repair),
                new("nodeRepairConfig.maxUnhealthyNodeThresholdPercentage", Repair),
                new("nodeRepairConfig.nodeRepairConfigOverrides", Repair),
            ],
            Emulation = Counted,
            Highlights =
            [
                "amiType", "releaseVersion", "instanceTypes", "capacityType", "scalingConfig.minSize", "scalingConfig.maxSize", "taints[0].value",
                "launchTemplate.id",
            ],
            Replaces =
            [
                "amiType", "capacityType", "clusterName", "diskSize", "instanceTypes", "launchTemplate.id", "launchTemplate.name",
                "nodeGroupName", "nodeRoleArn", "remoteAccess", "subnetIds",
            ],
        },
        new(PodIdentityAssociation)
        {
            Terraform = "aws_eks_pod_identity_association", Emulation = Refused("it has no pod identity associations"),
            Highlights = ["namespace", "serviceAccount"], Replaces = ["clusterName", "namespace", "serviceAccount"],
        },
    ];
}
