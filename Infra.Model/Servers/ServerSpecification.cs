using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Infra.Model.Instances;
using Infra.Model.Releases;
using Infra.Model.Servers.Boot;
using Infra.Model.Settings;
using Infra.Model.Settings.Network;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Servers;

/// <summary>
/// Everything that makes a server what it is, as AWS will be told. It is what a generation's hash is made of: a server cannot be
/// changed, because a change of any value here is another generation with another name. What may change under a running server
/// is not here: the stage, the bounds, the priority and the tags for costs.
/// </summary>
public sealed record ServerSpecification
{
    /// <summary>The name of the cluster the server joins.</summary>
    public required string Cluster { get; init; }

    /// <summary>The pool the server belongs to, which its labels tell.</summary>
    public required PoolName Pool { get; init; }

    /// <summary>The Kubernetes version of the kubelet.</summary>
    public required KubernetesVersion Kubernetes { get; init; }

    /// <summary>The operating system, by which the image reads its user data.</summary>
    public required NodeOperatingSystem OperatingSystem { get; init; }

    /// <summary>The processor architecture.</summary>
    public required Architecture Architecture { get; init; }

    /// <summary>The kind of image.</summary>
    public required string AmiType { get; init; }

    /// <summary>The exact image.</summary>
    public required string ReleaseVersion { get; init; }

    /// <summary>The instance types, in the order of preference.</summary>
    public required IReadOnlyList<InstanceType> InstanceTypes { get; init; }

    /// <summary>How the server is bought.</summary>
    public required CapacityType CapacityType { get; init; }

    /// <summary>The volumes, the one of the operating system first.</summary>
    public required IReadOnlyList<ServerDisk> Disks { get; init; }

    /// <summary>How the server can be asked about itself.</summary>
    public MetadataOptions Metadata { get; } = new();

    /// <summary>
    /// Whether AWS measures the server every minute instead of every five. Nothing here would read it: pods are scaled and servers
    /// added by what Kubernetes measures.
    /// </summary>
    public bool DetailedMonitoring { get; }

    /// <summary>The labels a server has from its first minute, beside those that tell its generation and stage.</summary>
    public required IReadOnlyDictionary<LabelKey, LabelValue> Labels { get; init; }

    /// <summary>The taints a server has from its first minute, beside that of its stage.</summary>
    public required IReadOnlyList<TaintSettings> Taints { get; init; }

    /// <summary>The most pods, for the kubelet and so for the scheduler.</summary>
    public required int MaxPods { get; init; }

    /// <summary>What the kubelet keeps back from pods.</summary>
    public required KubeletSettings Kubelet { get; init; }

    /// <summary>Where the server may run: the zones and the addresses of their subnets.</summary>
    public required IReadOnlyDictionary<AvailabilityZone, ServerSubnet> Subnets { get; init; }

    /// <summary>
    /// The tags beside the program's own; <see langword="null"/> without any, and then no part of what is hashed: the names of servers
    /// that run are older than the tags.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>What the server reads when it starts for the first time.</summary>
    public string UserData => UserDataText.Of(this);

    /// <summary>The specification that settings lead to.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="server">The settings of one of its generations.</param>
    /// <param name="zones">The zones it may run in.</param>
    /// <returns>The specification.</returns>
    public static ServerSpecification Of(
        EnvironmentDefinition environment,
        PoolName pool,
        ServerSettings server,
        IEnumerable<AvailabilityZone> zones)
    {
        var (name, settings) = environment;
        var release = ReleaseCatalogue.Find(server.Release);
        var image = release.NodeImage(server.OperatingSystem, server.Architecture);

        return new ServerSpecification
        {
            Cluster = ClusterName.Of(name, settings),
            Pool = pool,
            Kubernetes = release.Kubernetes.Version,
            OperatingSystem = server.OperatingSystem,
            Architecture = server.Architecture,
            AmiType = image.AmiType(server.Accelerator),
            ReleaseVersion = image.ReleaseVersion,
            InstanceTypes = server.InstanceTypes,
            CapacityType = server.CapacityType,
            Disks = [.. ServerDisks.Of(server)],
            Labels = server.Labels,
            Taints = server.Taints,
            Tags = server.Tags.Count > 0 ? server.Tags : null,
            MaxPods = InstanceTable.MaxPods(server.InstanceTypes, settings.Network.HasPodsApart),
            Kubelet = server.Kubelet,
            Subnets = zones.ToDictionary(zone => zone, zone => Subnet(settings.Network, settings.Network.Zones[zone])),
        };
    }

    /// <summary>The hash of the specification.</summary>
    /// <returns><see cref="ContentHash.Length"/> characters.</returns>
    public string Hash() => ContentHash.Of(JsonSerializer.SerializeToNode(this, ValueJson.Options) as JsonObject ?? []);

    private static ServerSubnet Subnet(NetworkSettings network, int zone) => new(SubnetPlan.Of(network).Private(zone), SubnetPlan.Of(network).PrivateIpv6(zone));
}
