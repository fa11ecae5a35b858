using Infra.Model.Servers;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Kubernetes;
using Pulumi;
using Pulumi.Aws.Ec2;
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
    /// <param name="name">The generation's name, which its launch template and node group have too.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public Generation(string name, GenerationArgs args, ComponentResourceOptions? options = null)
        : base("infra:nodes:Generation", name, options)
    {
        // An edit of servers that take load, and their removal, are refused by the engine itself, whoever runs it. Tags of the group stay
        // removable; docs/adr/0014-the-engine-guards-what-takes-load.md.
        var isProtected = args.Environment.Settings.Protects(args.Generation.Settings);
        var template = new LaunchTemplate(
            name,
            LaunchTemplateInputs.Of(args.Generation, args.Environment.Name.ToString(), args.Keys.Volumes.Arn),
            new CustomResourceOptions { Parent = this, Protect = isProtected });

        var group = new NodeGroup(
            name,
            NodeGroupInputs(args, template),
            new CustomResourceOptions
            {
                Parent = this,
                Protect = isProtected,
                // Nodes cannot join before the role's policies are attached, nor leave after they are detached. Subnets alone bring neither
                // routes nor endpoints, without which no image is pulled, nor the reservations of addresses for pods.
                DependsOn = [args.Role, args.Network, .. args.After],
                // The autoscaler's, as soon as there is room for it. A generation in test has none, and when it is to grow, EKS takes no
                // minimum above the number that is wanted: both are said at once.
                IgnoreChanges = args.Generation.Settings.Stage == Stage.Test ? [] : ["scalingConfig.desiredSize"],
            });

        // Once: each Apply of an output is a task of its own, and a generation has several tags.
        var scalingGroup = group.Resources.Apply(resources => resources[0].AutoscalingGroups[0].Name);

        // EKS does not hand the tags of a node group on to servers, and in the template they would be part of the servers. On the Auto
        // Scaling group they reach each server that is launched from then on.
        // https://docs.aws.amazon.com/eks/latest/userguide/eks-using-tags.html (at 4d52b4d) and
        // https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_Tag.html (botocore 1.43.11), read 2026-11-22
        foreach (var (key, value) in args.Environment.Settings.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)) Tag(key, value, onServers: true);

        // The autoscaler reads these of the group alone.
        foreach (var (key, value) in AutoscalerOptions.Of(NodeGroupShape.Of(args.Generation.Settings, args.Capacity).Stage)) Tag(key, value, onServers: false);

        RegisterOutputs();

        void Tag(string key, string value, bool onServers) => _ = new Pulumi.Aws.AutoScaling.Tag(
            $"{name}-{key}",
            new Pulumi.Aws.AutoScaling.TagArgs
            {
                AutoscalingGroupName = scalingGroup,
                TagDetails = new Pulumi.Aws.AutoScaling.Inputs.TagTagArgs { Key = key, Value = value, PropagateAtLaunch = onServers },
            },
            new CustomResourceOptions { Parent = this });
    }

    private static NodeGroupArgs NodeGroupInputs(GenerationArgs args, LaunchTemplate template)
    {
        var (name, server) = (args.Generation.Name, args.Generation.Specification);
        var shape = NodeGroupShape.Of(args.Generation.Settings, args.Capacity);
        // As dictionaries: an input map is copied, in a task of its own, for every item that is added to it.
        var labels = new Dictionary<string, string>
        {
            [NodeLabels.Pool] = args.Generation.Pool.ToString(),
            [NodeLabels.Generation] = name,
            [NodeLabels.Stage] = shape.Stage,
        };
        foreach (var (key, value) in server.Labels) labels.Add(key.ToString(), value.ToString());
        var tags = new Dictionary<string, string> { ["Name"] = name };
        AutoscalerTags.Add(tags, server);

        return new NodeGroupArgs
        {
            ClusterName = args.ControlPlane.Name,
            NodeGroupName = name,
            NodeRoleArn = args.Role.Role.Arn,
            SubnetIds = args.Generation.Zones.Select(zone => args.Network.In(zone).Private.Id).ToArray(),
            AmiType = server.AmiType,
            ReleaseVersion = server.ReleaseVersion,
            Version = server.Kubernetes.ToString(),
            InstanceTypes = server.InstanceTypes.Select(type => type.ToString()).ToArray(),
            CapacityType = server.CapacityType switch
            {
                CapacityType.OnDemand => "ON_DEMAND",
                CapacityType.Spot => "SPOT",
                var type => throw new ArgumentOutOfRangeException(nameof(args), type, "not a capacity type"),
            },
            LaunchTemplate = new NodeGroupLaunchTemplateArgs
            {
                Id = template.Id,
                // The template's first version is its only one. Should somebody add another by hand, no server follows it.
                Version = "1",
            },
            ScalingConfig = new NodeGroupScalingConfigArgs { MinSize = shape.Min, MaxSize = shape.Max, DesiredSize = shape.Initial },
            Labels = labels,
            Taints = shape.Taints.Select(Taint).ToArray(),
            // EKS only ever replaces servers here to repair them; what an update would do is not left open all the same.
            UpdateConfig = new NodeGroupUpdateConfigArgs { MaxUnavailable = 1 },
            // A server that stops answering is replaced by one like it.
            // https://docs.aws.amazon.com/eks/latest/userguide/node-health.html (at 4d52b4d), read 2026-11-22
            NodeRepairConfig = new NodeGroupNodeRepairConfigArgs { Enabled = true },
            Tags = tags,
        };
    }

    // https://docs.aws.amazon.com/eks/latest/APIReference/API_Taint.html (botocore 1.43.11), read 2026-11-22
    private static NodeGroupTaintArgs Taint(TaintSettings taint) => new()
    {
        Key = taint.Key.ToString(),
        Value = taint.Value is { } value ? value.ToString() : "",
        Effect = taint.Effect switch
        {
            TaintEffect.NoSchedule => "NO_SCHEDULE",
            TaintEffect.PreferNoSchedule => "PREFER_NO_SCHEDULE",
            TaintEffect.NoExecute => "NO_EXECUTE",
            var effect => throw new ArgumentOutOfRangeException(nameof(taint), effect, "not an effect"),
        },
    };
}
