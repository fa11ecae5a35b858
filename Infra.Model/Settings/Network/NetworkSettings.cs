using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Network;

/// <summary>The environment's network.</summary>
public sealed record NetworkSettings
{
    /// <summary>
    /// The addresses of the network, a <c>/16</c> to <c>/20</c>. Other environments must not overlap it, so that the networks can
    /// be connected later. It cannot be changed once servers run in it.
    /// </summary>
    [Setting(SettingEffect.OtherCluster, "10.10.0.0/16", "10.11.0.0/16", "10.12.0.0/16", "192.168.0.0/16")]
    public required Cidr Cidr { get; init; }

    /// <summary>
    /// The availability zones in use, each with the index that places its subnets in the address plan, 0 to 5. The index is
    /// chosen once and never given to another zone, so that a zone added or dropped moves no other. Two zones at least.
    /// </summary>
    [Setting(SettingEffect.OtherServers, 3, 4, 5)]
    public required IReadOnlyDictionary<AvailabilityZone, int> Zones { get; init; }

    /// <summary>How servers reach the internet.</summary>
    [Setting(SettingEffect.SameServers, "single", "perZone")]
    public required NatMode Nat { get; init; }

    /// <summary>
    /// The AWS services that are reached by private addresses within the network, beside S3, which always is. Each costs by the
    /// hour and zone; without NAT gateways some are needed.
    /// </summary>
    [Setting(SettingEffect.SameServers, "sts", "logs")]
    public IReadOnlyList<InterfaceEndpoint> Endpoints { get; init; } = [];

    /// <summary>
    /// Further AWS services that are reached by private addresses within the network, by their names after <c>com.amazonaws.&lt;region&gt;.</c>:
    /// <c>dynamodb</c> and <c>s3express</c> through gateways, which cost nothing, all others through interfaces, which cost by the hour and zone.
    /// </summary>
    [Setting(SettingEffect.SameServers, "secretsmanager", "sqs", "dynamodb")]
    public IReadOnlyList<EndpointService> OtherEndpoints { get; init; } = [];

    /// <summary>How many days the record of all traffic is kept, one of the periods CloudWatch knows; a bucket decides that for itself.</summary>
    [Setting(SettingEffect.SameServers, 7, 30, 365)]
    public required int FlowLogRetentionDays { get; init; }

    /// <summary>A bucket of yours that gets the record of all traffic; without it, a log group of CloudWatch does.</summary>
    public FlowLogBucketSettings? FlowLogBucket { get; init; }

    /// <summary>The sizes of the subnets; without it, those that divide the network evenly.</summary>
    public SubnetSizeSettings Subnets { get; init; } = new();

    /// <summary>IPv6 addresses beside the IPv4 ones; without it, there are none.</summary>
    public Ipv6Settings? Ipv6 { get; init; }

    /// <summary>
    /// Addresses for pods alone, in blocks beside the network's own; without it, pods share the private subnets with servers. Chosen when the
    /// environment is made.
    /// </summary>
    public PodNetworkSettings? Pods { get; init; }

    /// <summary>Whether pods have subnets of their own.</summary>
    internal bool HasPodsApart => Pods is not null;

    /// <summary>The services that are reached through interfaces.</summary>
    public IEnumerable<string> InterfaceServices() =>
        [.. Endpoints.Select(InterfaceEndpoints.Service), .. OtherEndpoints.Select(service => $"{service}").Where(service => !InterfaceEndpoints.Gateways.Contains(service))];

    /// <summary>The services that are reached through gateways, beside S3.</summary>
    public IEnumerable<string> GatewayServices() => OtherEndpoints.Select(service => $"{service}").Where(InterfaceEndpoints.Gateways.Contains);

    /// <summary>All blocks of the VPC, the first one first.</summary>
    internal IEnumerable<Cidr> Blocks => [Cidr, .. Pods?.Cidrs ?? []];

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="region">The environment's region.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, AwsRegion region) =>
    [
        // AWS allows /16 to /28; below /20 the plan has no room for two generations of servers.
        // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html (at a16ab76), read 2026-11-22
        .. Require.That(
            Cidr.PrefixLength is >= 16 and <= 20,
            $"{path}.cidr",
            $"\"{Cidr}\"",
            "write a network of /16 to /20, the largest AWS allows and the smallest that the subnet plan fits"),
        .. NetworkRange.Validate($"{path}.cidr", Cidr, $"one of {string.Join(", ", NetworkRange.Private.Select(range => range.Range))}, such as \"10.10.0.0/16\""),

        // EKS needs control plane subnets in two zones at least.
        // https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html (at 4d52b4d), read 2026-11-22
        .. Require.That(Zones.Count >= 2, $"{path}.zones", $"{Zones.Count}", "write at least 2 zones, which EKS requires"),
        .. LogRetention.Validate($"{path}.flowLogRetentionDays", FlowLogRetentionDays),
        .. FlowLogBucket?.Validate($"{path}.flowLogBucket", region) ?? [],
        .. Subnets.Validate($"{path}.subnets", Cidr),
        .. ValidateEndpoints($"{path}.endpoints"),
        .. Require.Distinct($"{path}.otherEndpoints", OtherEndpoints, "service"),
        .. OtherEndpoints.Index().SelectMany(item => ValidateOther($"{path}.otherEndpoints[{item.Index}]", $"{item.Item}")),
        .. Zones.SelectMany(zone => ValidateZone($"{path}.zones.{zone.Key}", zone.Key, zone.Value, region)),
        .. Pods?.Validate($"{path}.pods", this) ?? [],
    ];

    private IEnumerable<Finding> ValidateEndpoints(string path)
    {
        // What servers talk to before and while pods run on them, and what the autoscaler and the load balancer controller talk to.
        // https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html (a copy), read 2026-11-22
        InterfaceEndpoint[] needed =
        [
            InterfaceEndpoint.EcrApi, InterfaceEndpoint.EcrDkr, InterfaceEndpoint.Ec2, InterfaceEndpoint.Sts, InterfaceEndpoint.Eks,
            InterfaceEndpoint.EksAuth, InterfaceEndpoint.Autoscaling, InterfaceEndpoint.ElasticLoadBalancing,
        ];
        var missing = needed.Except(Endpoints).ToList();

        return
        [
            .. Require.That(
                Nat != NatMode.None || missing.Count == 0,
                path,
                $"no NAT gateway and no endpoint for {string.Join(", ", missing.Select(InterfaceEndpoints.Setting))}", "add them, or set nat to single or perZone"),
            .. Require.Distinct(path, [.. Endpoints.Select(InterfaceEndpoints.Setting)], "service"),
        ];
    }

    private static IEnumerable<Finding> ValidateOther(string path, string service) =>
    [
        .. Require.That(service != "s3", path, "\"s3\", which every network has an endpoint for", "remove it"),
        .. Enum.GetValues<InterfaceEndpoint>().Where(known => InterfaceEndpoints.Service(known) == service).Select(known => new Finding(
            path, $"\"{service}\", which has a name under endpoints", $"write {InterfaceEndpoints.Setting(known)} there")),
    ];

    private IEnumerable<Finding> ValidateZone(string path, AvailabilityZone zone, int index, AwsRegion region) =>
    [
        .. Require.That(
            zone.ToString()[..^1] == region.ToString(),
            path,
            $"the zone \"{zone}\"", $"write a zone of the region {region}, such as \"{region}a\""),
        .. Require.Within(index, 0, SubnetPlan.Zones - 1, path, "as the index of the zone's subnets"),
        .. Require.That(
            Zones.First(other => other.Value == index).Key == zone,
            path,
            $"the index {index} again", "give each zone an index of its own"),
    ];
}
