using Infra.Model.Values.Kubernetes;
using static Infra.Model.Resources.Direction;
using static Infra.Model.Resources.Emulation;
using static Infra.Model.Resources.LossKind;

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
            Actions = ["eks:CreateAccessEntry", "eks:DescribeAccessEntry", "eks:UpdateAccessEntry", "eks:DeleteAccessEntry"],
            Terraform = "aws_eks_access_entry", Emulation = Refused("it has no access entries"), Highlights = ["principalArn"],
            Replaces = ["clusterName", "principalArn", "type"], Loss = new(Access, "a role's access to the Kubernetes API"),
        },
        new(AccessPolicyAssociation)
        {
            Actions = ["eks:AssociateAccessPolicy", "eks:DisassociateAccessPolicy", "eks:ListAssociatedAccessPolicies"],
            Terraform = "aws_eks_access_policy_association", Emulation = Refused("it has no access policies"), Highlights = [],
            Replaces = ["accessScope", "clusterName", "policyArn", "principalArn"],
            Loss = new(Access, "a role's rights in the cluster"),
            Weakens =
            [
                new("policyArn", Down, Access, "AmazonEKSClusterAdminPolicy", "AmazonEKSAdminPolicy", "AmazonEKSEditPolicy", "AmazonEKSAdminViewPolicy", "AmazonEKSViewPolicy"),
                new("accessScope.type", Down, Access, "cluster", "namespace"),
                new("accessScope.namespaces", More, Access),
            ],
        },
        new(AddOn)
        {
            Actions = ["eks:CreateAddon", "eks:DescribeAddon", "eks:UpdateAddon", "eks:DeleteAddon"],
            Terraform = "aws_eks_addon", Emulation = Refused("it has no add-ons"), Highlights = ["addonVersion"],
            Replaces = ["addonName", "clusterName"], Loss = new(Workloads, "what the add-on does for all workloads"),
            WayBack = "write the old release or setting again; EKS changes the add-on back in place",
            Weakens =
            [
                new("configurationValues.autoScaling.minReplicas", Down, Capacity), new("configurationValues.autoScaling.maxReplicas", Down, Capacity),
                new("configurationValues.controller.replicaCount", Down, Capacity),
                new("configurationValues.podDisruptionBudget.enabled", Off, Protection), new("configurationValues.podDisruptionBudget.maxUnavailable", Up, Protection),
                new("configurationValues.enableNetworkPolicy", Off, Protection),
            ],
        },
        new(AutoscalingTag)
        {
            Actions = ["autoscaling:CreateOrUpdateTags", "autoscaling:DeleteTags", "autoscaling:Describe*"],
            Terraform = "aws_autoscaling_group_tag", Emulation = Refused("it makes no Auto Scaling group for a node group, so there is none to tag"),
            Highlights = [], Replaces = ["autoscalingGroupName", "tag.key"], Loss = new(Data, "the tag of servers that are launched from then on, by which AWS splits costs"),
        },
        new(Cluster)
        {
            Name = new("name", 1, 100, "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html"),
            Actions = ["eks:CreateCluster", "eks:DescribeCluster", "eks:UpdateClusterConfig", "eks:UpdateClusterVersion", "eks:DeleteCluster", "eks:DescribeUpdate", "eks:ListTagsForResource", "eks:TagResource", "eks:UntagResource"],
            Loss = new(Workloads, "the cluster, with everything in it", Removal.Never), Terraform = "aws_eks_cluster",
            WayBack = "write the old setting again; EKS changes the control plane back in place",
            Weakens =
            [
                new("deletionProtection", Off, Protection), new("enabledClusterLogTypes", Fewer, Logs), new("encryptionConfig.provider.keyArn", Other, Protection),
                new("vpcConfig.endpointPublicAccess", On, Access), new("vpcConfig.publicAccessCidrs", More, Access), new("vpcConfig.endpointPrivateAccess", Off, Access),
                new("zonalShiftConfig.enabled", Off, Capacity),
            ],
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
            Actions = ["eks:CreateNodegroup", "eks:DescribeNodegroup", "eks:UpdateNodegroupConfig", "eks:DeleteNodegroup", "ec2:RunInstances"],
            ProtectedBy = ProtectedBy.Stage, Loss = new(Capacity, "its servers, with the pods on them"), Terraform = "aws_eks_node_group",
            Weakens =
            [
                new("scalingConfig.minSize", Down, Capacity), new("scalingConfig.maxSize", Down, Capacity),
                new("updateConfig.maxUnavailable", Up, Capacity), new("nodeRepairConfig.enabled", Off, Capacity),
            ],
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
            Actions = ["eks:CreatePodIdentityAssociation", "eks:DescribePodIdentityAssociation", "eks:UpdatePodIdentityAssociation", "eks:DeletePodIdentityAssociation"],
            Terraform = "aws_eks_pod_identity_association", Emulation = Refused("it has no pod identity associations"),
            Highlights = ["namespace", "serviceAccount"], Replaces = ["clusterName", "namespace", "serviceAccount"],
            Loss = new(Access, "a service account's rights in AWS"),
        },
    ];
}
