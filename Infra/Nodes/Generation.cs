using Infra.Values;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace Infra.Nodes;

/// <summary>
/// One generation of a pool: a launch template and a node group that are named by what their servers are. Neither is ever
/// updated but in its bounds, labels and taints, because anything else is a generation of another name.
/// </summary>
public sealed class Generation : ComponentResource
{
    /// <summary>Declares the generation.</summary>
    /// <param name="name">The name of the component and of its launch template and node group; it ends in the hash of <see cref="GenerationArgs.Specification"/>.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public Generation(string name, GenerationArgs args, ComponentResourceOptions? options = null)
        : base("infra:nodes:Generation", name, options)
    {
        var template = LaunchTemplate(name, args);
        var shape = NodeGroupShape.Of(args.Settings, args.Capacity);

        _ = new NodeGroup(
            name,
            new NodeGroupArgs
            {
                ClusterName = args.ControlPlane.Name,
                NodeGroupName = name,
                NodeRoleArn = args.Role.Role.Arn,
                SubnetIds = args.Network.Subnets.Select(zone => zone.Private.Id).ToArray(),
                AmiType = args.Specification.AmiType,
                ReleaseVersion = args.Specification.ReleaseVersion,
                Version = args.Specification.Kubernetes.ToString(),
                InstanceTypes = args.Specification.InstanceTypes.Select(type => type.ToString()).ToArray(),
                CapacityType = "ON_DEMAND",
                LaunchTemplate = new NodeGroupLaunchTemplateArgs
                {
                    Id = template.Id,
                    // The template's first version is its only one. Should somebody add another by hand, no server follows it.
                    Version = "1",
                },
                ScalingConfig = new NodeGroupScalingConfigArgs
                {
                    MinSize = shape.Min,
                    MaxSize = shape.Max,
                    DesiredSize = shape.Initial,
                },
                Labels =
                {
                    [NodeLabels.Pool] = args.Specification.Pool.ToString(),
                    [NodeLabels.Generation] = name,
                    [NodeLabels.Stage] = shape.Stage,
                },
                Taints = shape.Taints,
                UpdateConfig = new NodeGroupUpdateConfigArgs { MaxUnavailable = 1 },
                Tags = { ["Name"] = name },
            },
            new CustomResourceOptions
            {
                Parent = this,
                // Nodes cannot join before the role's policies are attached, nor leave after they are detached.
                DependsOn = [args.Role, .. args.After],
                // The autoscaler's, from the first minute on.
                IgnoreChanges = { "scalingConfig.desiredSize" },
            });

        RegisterOutputs();
    }

    private LaunchTemplate LaunchTemplate(string name, GenerationArgs args) => new(
        name,
        new LaunchTemplateArgs
        {
            Name = name,
            Description = $"Servers of {name}",
            BlockDeviceMappings =
            {
                new LaunchTemplateBlockDeviceMappingArgs
                {
                    DeviceName = RootDevice(args.Settings.Server.OperatingSystem),
                    Ebs = new LaunchTemplateBlockDeviceMappingEbsArgs
                    {
                        VolumeType = "gp3",
                        VolumeSize = args.Specification.DiskGiB,
                        Encrypted = "true",
                        KmsKeyId = args.Keys.Volumes.Arn,
                        DeleteOnTermination = "true",
                    },
                },
            },
            MetadataOptions = new LaunchTemplateMetadataOptionsArgs
            {
                HttpEndpoint = "enabled",
                // Session tokens only, and no further than the server itself: a pod cannot take the server's identity.
                HttpTokens = "required",
                HttpPutResponseHopLimit = 1,
            },
            TagSpecifications =
            {
                InstanceTags("instance", name),
                InstanceTags("volume", name),
            },
            Tags = { ["Name"] = name },
        },
        new CustomResourceOptions { Parent = this });

    private static LaunchTemplateTagSpecificationArgs InstanceTags(string resourceType, string name) => new()
    {
        ResourceType = resourceType,
        Tags = { ["Name"] = name },
    };

    // Bottlerocket keeps its own system on the first disk and everything that grows on the second.
    // https://bottlerocket.dev/en/os/latest/concepts/storage/, read 2026-11-22
    private static string RootDevice(NodeOperatingSystem system) => system switch
    {
        NodeOperatingSystem.Al2023 => "/dev/xvda",
        NodeOperatingSystem.Bottlerocket => "/dev/xvdb",
        _ => throw new ArgumentOutOfRangeException(nameof(system), system, "not an operating system"),
    };
}
