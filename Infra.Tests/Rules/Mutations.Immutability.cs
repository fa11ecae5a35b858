using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using EksClusterArgs = Pulumi.Eks.ClusterArgs;

namespace Infra.Tests.Rules;

/// <summary>At least one mistake for each rule.</summary>
internal static partial class Mutations
{
    private const string General = "prod-general-";
    private const string Cni = "prod-node-addons-vpc-cni";
    private const string Autoscaler = "prod-baseline-autoscaler";
    private const string Headroom = "prod-baseline-headroom";

    private static IEnumerable<Mutation> Immutability =>
    [
        new Mutation("IMM001").In<NodeGroupArgs>(General, group => group.LaunchTemplate = new NodeGroupLaunchTemplateArgs { Name = "other", Version = "one" }) with { AlsoBreaks = ["GEN006"] },
        new Mutation("IMM002").In<NodeGroupArgs>(General, group => group.ReleaseVersion = null),
        new Mutation("IMM002").In<NodeGroupArgs>(General, group => group.ReleaseVersion = "1.35"),
        new Mutation("IMM003").In<NodeGroupArgs>(General, group => group.Version = null) with { AlsoBreaks = ["GEN007"] },
        new Mutation("IMM004").In<LaunchTemplateArgs>(General, template => template.ImageId = "resolve:ssm:/aws/service/bottlerocket/image_id"),
        new Mutation("IMM005").In<AddonArgs>("prod-addons-coredns", addOn => addOn.AddonVersion = "v1.13.2"),
        new Mutation("IMM005").In<AddonArgs>("prod-addons-coredns", addOn => addOn.AddonVersion = null),
        new Mutation("IMM006").In<ReleaseArgs>(Autoscaler, chart => chart.Version = "~9.59"),
        new Mutation("IMM007").In<DeploymentArgs>(Headroom, deployment => deployment.Spec = Deployment(image: "registry.k8s.io/pause:3.10")),
        new Mutation("IMM008").In<ReleaseArgs>(Autoscaler, chart => chart.Values = new InputMap<object>
        {
            ["replicaCount"] = 2,
            ["image"] = new Dictionary<string, object> { ["tag"] = "v1" },
        }),
        new Mutation("IMM009").In<SecurityGroupArgs>("prod-network-endpoints", group => group.Tags = new InputMap<string> { ["Image"] = "infra:latest" }),
        new Mutation("IMM010").In<LaunchTemplateArgs>(General, template => template.Name = "general"),
        new Mutation("IMM011").InOptions("NodeGroup", General, options => options.IgnoreChanges.Add("launchTemplate")),
        new Mutation("IMM011").InOptions("NodeGroup", General, options => options.IgnoreChanges.Clear()),
        new Mutation("IMM012").InOptions("Vpc", "prod-network-vpc", options => options.IgnoreChanges.Add("tags")),
        new Mutation("IMM013").InOptions("RolePolicy", "prod-cluster-role-secrets", options => ((CustomResourceOptions)options).DeleteBeforeReplace = true),
        new Mutation("IMM014").In<LaunchTemplateArgs>(General, template => template.KeyName = "operators"),
        new Mutation("IMM014").In<NodeGroupArgs>(General, group => group.RemoteAccess = new NodeGroupRemoteAccessArgs { Ec2SshKey = "operators" }),
        new Mutation("IMM015").In<LaunchTemplateArgs>(General, template => template.UserData = "IyEvYmluL3NoCnl1bSB1cGRhdGU="),
        new Mutation("IMM016").In<Pulumi.Aws.Ecr.RepositoryArgs>("prod-images-shop/api", repository => repository.ImageTagMutability = "MUTABLE"),
        new Mutation("IMM017").Beside("Deployment", Headroom, options => _ = new ConfigMap(
            "prod-baseline-headroom-settings",
            new ConfigMapArgs { Metadata = new ObjectMetaArgs { Namespace = "infra-headroom" }, Data = { ["key"] = "value" } },
            options)),
        new Mutation("IMM018").In<NodeGroupArgs>(General, group => group.ForceUpdateVersion = true),
        new Mutation("IMM019").InOptions("LaunchTemplate", General, options => options.ReplaceOnChanges.Add("tags")),
        new Mutation("IMM020").In<LaunchTemplateArgs>(General, template => template.UpdateDefaultVersion = true),
        new Mutation("IMM021").In<EksClusterArgs>("prod-cluster", cluster => cluster.Version = null) with { AlsoBreaks = [] },
        new Mutation("IMM022").In<RoleArgs>("prod-node", role => role.Name = "prod-node"),
    ];

    private static DeploymentSpecArgs Deployment(
        string image = "registry.k8s.io/pause:3.10@sha256:ee6521f290b2168b6e0935a181d4cff9be1ac3f505666ef0e3c98fae8199917a",
        int replicas = 2,
        bool nonRoot = true,
        bool mountsToken = false,
        bool isSpread = true,
        bool hasRequests = true)
    {
        var labels = new InputMap<string> { ["app.kubernetes.io/name"] = "headroom" };
        var pod = new PodSpecArgs
        {
            AutomountServiceAccountToken = mountsToken,
            SecurityContext = new PodSecurityContextArgs { RunAsNonRoot = nonRoot },
            Containers =
            {
                new ContainerArgs
                {
                    Name = "placeholder",
                    Image = image,
                    SecurityContext = new SecurityContextArgs { AllowPrivilegeEscalation = false, ReadOnlyRootFilesystem = true },
                    Resources = new ResourceRequirementsArgs
                    {
                        Requests = hasRequests ? new InputMap<string> { ["cpu"] = "1", ["memory"] = "1Gi" } : new InputMap<string> { ["cpu"] = "1" },
                        Limits = { ["memory"] = "1Gi" },
                    },
                },
            },
        };
        if (isSpread)
        {
            pod.TopologySpreadConstraints.Add(new TopologySpreadConstraintArgs
            {
                MaxSkew = 1,
                TopologyKey = "topology.kubernetes.io/zone",
                WhenUnsatisfiable = "ScheduleAnyway",
            });
        }

        return new DeploymentSpecArgs
        {
            Replicas = replicas,
            Selector = new LabelSelectorArgs { MatchLabels = labels },
            Template = new PodTemplateSpecArgs { Metadata = new ObjectMetaArgs { Labels = labels }, Spec = pod },
        };
    }
}
