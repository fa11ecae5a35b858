using Infra.Identity;
using Infra.Model.Policies;
using Infra.Model.Releases;
using Pulumi;

namespace Infra.Baseline;

/// <summary>
/// The Cluster Autoscaler: adds servers for pods that find no room, and removes servers that are not needed, within the bounds of
/// each pool. It may touch the groups of this cluster and no others.
/// </summary>
public sealed class ClusterAutoscaler : ComponentResource
{
    private const string Chart = "cluster-autoscaler";

    /// <summary>Declares the autoscaler.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Options of the component.</param>
    public ClusterAutoscaler(string name, BaselineArgs args, ComponentResourceOptions? options = null)
        : base("infra:baseline:ClusterAutoscaler", name, options)
    {
        var controlPlane = args.Scope.ControlPlane;
        var chart = ReleaseCatalogue.Find(args.Settings.Release).Charts[Chart];
        var identity = new PodIdentity(
            name,
            controlPlane.IdentityOf(args.Settings, "kube-system", Chart) with { Policy = Output.Create(Rights(args)) },
            new ComponentResourceOptions { Parent = this });

        _ = new HelmChart(
            name,
            new HelmChartArgs
            {
                Chart = Chart,
                Repository = chart.Repository,
                Version = chart.Version,
                Values = ClusterAutoscalerValues.For(args.Environment, args.Settings, controlPlane.DeclaredName, chart.Image),
                Scope = args.Scope,
                After = [identity],
            },
            new ComponentResourceOptions { Parent = this });

        RegisterOutputs();
    }

    // https://github.com/kubernetes/autoscaler/blob/55c37cd/cluster-autoscaler/cloudprovider/aws/README.md, read 2026-11-22
    private static PolicyDocument Rights(BaselineArgs args)
    {
        var cluster = args.Scope.ControlPlane.DeclaredName;
        var region = args.Settings.Region;
        return new PolicyDocument(
            new Statement
            {
                Sid = "SeeGroups",
                Actions =
                [
                    "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances",
                    "autoscaling:DescribeLaunchConfigurations", "autoscaling:DescribeScalingActivities",
                    "ec2:DescribeImages", "ec2:DescribeInstanceTypes", "ec2:DescribeLaunchTemplateVersions",
                    "ec2:GetInstanceTypesFromInstanceRequirements",
                ],
                Resources = ["*"],
            },
            new Statement
            {
                Sid = "SeeNodeGroups",
                Actions = ["eks:DescribeNodegroup"],
                Resources = [$"arn:{region.Partition}:eks:{region}:{args.Settings.Account}:nodegroup/{cluster}/*"],
            },
            new Statement
            {
                Sid = "ScaleGroupsOfThisCluster",
                Actions = ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
                Resources = [$"arn:{region.Partition}:autoscaling:{region}:{args.Settings.Account}:autoScalingGroup:*:autoScalingGroupName/eks-*"],
                // EKS puts the tag on the group of every managed node group.
                // https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html (at 4d52b4d),
                // read 2026-11-22; which tag and value: not read; general knowledge
                Conditions = new Dictionary<string, IReadOnlyDictionary<string, string>>
                {
                    ["StringEquals"] = new Dictionary<string, string> { [$"aws:ResourceTag/k8s.io/cluster-autoscaler/{cluster}"] = "owned" },
                },
            });
    }
}
