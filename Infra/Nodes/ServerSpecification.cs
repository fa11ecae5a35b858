using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Releases;
using Infra.Settings;
using Infra.Values;

namespace Infra.Nodes;

/// <summary>
/// Everything that makes a server what it is, as AWS will be told. It is what a generation's hash is made of: a server cannot be
/// changed, because a change of any value here is another generation with another name.
/// </summary>
public sealed record ServerSpecification
{
    /// <summary>The name of the cluster the server joins.</summary>
    public required string Cluster { get; init; }

    /// <summary>The pool the server belongs to, which its labels tell.</summary>
    public required PoolName Pool { get; init; }

    /// <summary>The Kubernetes version of the kubelet.</summary>
    public required KubernetesVersion Kubernetes { get; init; }

    /// <summary>The kind of image.</summary>
    public required string AmiType { get; init; }

    /// <summary>The exact image.</summary>
    public required string ReleaseVersion { get; init; }

    /// <summary>The instance types, in the order of preference.</summary>
    public required IReadOnlyList<InstanceType> InstanceTypes { get; init; }

    /// <summary>The size of the disk in GiB.</summary>
    public required int DiskGiB { get; init; }

    /// <summary>Where the servers may run: the zones and the addresses of their subnets.</summary>
    public required IReadOnlyDictionary<AvailabilityZone, Cidr> Subnets { get; init; }

    /// <summary>The specification that settings lead to.</summary>
    /// <param name="cluster">The name of the cluster.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="server">The settings of one of its generations.</param>
    /// <param name="network">The environment's network.</param>
    /// <returns>The specification.</returns>
    public static ServerSpecification Of(string cluster, PoolName pool, ServerSettings server, NetworkSettings network)
    {
        var release = ReleaseCatalogue.Find(server.Release);
        var image = release.NodeImage(server.OperatingSystem, server.Architecture);
        var plan = network.Plan;

        return new ServerSpecification
        {
            Cluster = cluster,
            Pool = pool,
            Kubernetes = release.Kubernetes.Version,
            AmiType = image.AmiType,
            ReleaseVersion = image.ReleaseVersion,
            InstanceTypes = server.InstanceTypes,
            DiskGiB = server.Disk.SizeGiB,
            Subnets = network.Zones.ToDictionary(zone => zone.Key, zone => plan.Private(zone.Value)),
        };
    }

    /// <summary>The hash of the specification.</summary>
    /// <returns><see cref="ContentHash.Length"/> characters.</returns>
    public string Hash() => ContentHash.Of(JsonSerializer.SerializeToNode(this, ValueJson.Options) as JsonObject ?? []);
}
