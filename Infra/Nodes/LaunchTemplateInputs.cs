using System.Text;
using Infra.Model.Servers;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace Infra.Nodes;

/// <summary>A server's specification as the inputs of a launch template.</summary>
/// <remarks>
/// What is left out is left to EKS or is not wanted: the image, the instance types and the subnets belong to the node group, the
/// security group of the cluster is attached where none is named, and a key pair would be a way onto the server.
/// https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html#launch-template-basics (at 4d52b4d), read 2026-11-22.
/// </remarks>
internal static class LaunchTemplateInputs
{
    /// <summary>The inputs.</summary>
    /// <param name="generation">The generation whose servers it launches.</param>
    /// <param name="environment">The environment's name, for the tags.</param>
    /// <param name="volumeKey">The key of the volumes.</param>
    internal static LaunchTemplateArgs Of(PlannedGeneration generation, string environment, Input<string> volumeKey)
    {
        var server = generation.Specification;
        return new LaunchTemplateArgs
        {
            Name = generation.Name,
            Description = $"Servers of {generation.Name}",
            BlockDeviceMappings = server.Disks.Select(disk => Mapping(disk, volumeKey)).ToArray(),
            MetadataOptions = new LaunchTemplateMetadataOptionsArgs
            {
                HttpEndpoint = server.Metadata.HttpEndpoint,
                HttpTokens = server.Metadata.HttpTokens,
                HttpPutResponseHopLimit = server.Metadata.HttpPutResponseHopLimit,
                InstanceMetadataTags = server.Metadata.InstanceMetadataTags,
            },
            Monitoring = new LaunchTemplateMonitoringArgs { Enabled = server.DetailedMonitoring },
            UserData = Convert.ToBase64String(Encoding.UTF8.GetBytes(server.UserData)),
            TagSpecifications = Tagged.Select(type => Tags(type, generation, environment)).ToArray(),
            Tags = new Dictionary<string, string> { ["Name"] = generation.Name },
        };
    }

    private static readonly string[] Tagged = ["instance", "volume", "network-interface"];

    private static LaunchTemplateBlockDeviceMappingArgs Mapping(ServerDisk disk, Input<string> volumeKey)
    {
        var volume = new LaunchTemplateBlockDeviceMappingEbsArgs
        {
            VolumeType = disk.VolumeType,
            Iops = disk.Iops,
            Throughput = disk.ThroughputMiBps,
            Encrypted = "true",
            KmsKeyId = volumeKey,
            DeleteOnTermination = "true",
        };
        if (disk.SizeGiB is { } size) volume.VolumeSize = size;

        return new LaunchTemplateBlockDeviceMappingArgs { DeviceName = disk.DeviceName, Ebs = volume };
    }

    // Who a server is, which never changes, and the tags of its entry. The environment's are not here, or another cost centre would be
    // another server.
    private static LaunchTemplateTagSpecificationArgs Tags(string type, PlannedGeneration generation, string environment)
    {
        // As a dictionary: an input map is copied, in a task of its own, for every item that is added to it.
        var tags = new Dictionary<string, string>
        {
            ["Name"] = generation.Name,
            ["infra:environment"] = environment,
            ["infra:pool"] = generation.Pool.ToString(),
        };
        foreach (var (key, value) in generation.Specification.Tags ?? new Dictionary<string, string>()) tags.Add(key, value);

        return new LaunchTemplateTagSpecificationArgs { ResourceType = type, Tags = tags };
    }
}
