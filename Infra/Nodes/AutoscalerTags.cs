using Infra.Model.Servers;

namespace Infra.Nodes;

/// <summary>
/// The tags of a node group by which the Cluster Autoscaler knows what a server will offer before there is one. It asks EKS for the
/// group's labels and taints and for these; that the group is its to scale, EKS says itself on the group's Auto Scaling group. Without
/// them it takes every server for one of 110 pods and no disk.
/// </summary>
/// <remarks>
/// https://github.com/kubernetes/autoscaler/blob/55c37cd/cluster-autoscaler/cloudprovider/aws/aws_manager.go (buildNodeFromTemplate) and
/// https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html (at 4d52b4d), read 2026-11-22.
/// </remarks>
internal static class AutoscalerTags
{
    private const string Resources = "k8s.io/cluster-autoscaler/node-template/resources";

    internal static void Add(Dictionary<string, string> tags, ServerSpecification server)
    {
        tags.Add($"{Resources}/pods", $"{server.MaxPods}");
        tags.Add($"{Resources}/ephemeral-storage", $"{server.Disks[^1].SizeGiB}Gi");
    }
}
