using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Services;

/// <summary>
/// Where a service is reached from outside: HTTPS on port 443, to which port 80 redirects. The exposed services of a namespace with the same
/// scheme share a load balancer.
/// </summary>
public sealed record ExposeSettings
{
    /// <summary>From where it can be reached.</summary>
    [Setting(SettingEffect.SameServers)]
    public required LoadBalancerScheme Scheme { get; init; }

    /// <summary>The host in requests. Its DNS name has to lead to the load balancer.</summary>
    [Setting(SettingEffect.SameServers, "api.example.com", "shop.example.com")]
    public required HostName Host { get; init; }

    /// <summary>Where the paths of requests begin, <c>/</c> without it. Where several services match, the longest path wins.</summary>
    [Setting(SettingEffect.SameServers, "/", "/orders")]
    public HttpPath Path { get; init; } = Value.Parse<HttpPath>("/");

    /// <summary>The certificate; without it, the load balancer controller takes those of AWS Certificate Manager that name the host.</summary>
    [Setting(SettingEffect.SameServers, "arn:aws:acm:eu-central-1:111111111111:certificate/0a1b2c3d")]
    public CertificateArn? Certificate { get; init; }

    /// <summary>
    /// How long the load balancer keeps a connection on which nothing is sent, in seconds, 1 to 4,000; without it, 60. WebSockets and streams
    /// of gRPC that are silent for longer end. An application keeps its connections longer than this, or answers are lost at random.
    /// </summary>
    [Setting(SettingEffect.SameServers, 300, 4000, 1)]
    public int? IdleTimeoutSeconds { get; init; }

    /// <summary>The networks that requests may come from, at most 25; without it, all.</summary>
    [Setting(SettingEffect.SameServers, "203.0.113.0/24", "198.51.100.0/24")]
    public IReadOnlyList<SourceRange> SourceRanges { get; init; } = [];

    /// <summary>Whether the load balancer has IPv6 addresses beside its IPv4 ones, for which the network needs <c>network.ipv6</c>; without it, it has none.</summary>
    [Setting(SettingEffect.SameServers)]
    public bool Ipv6 { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="environment">The environment the service belongs to.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, EnvironmentSettings environment) =>
    [
        .. Require.That(
            Certificate is null || Certificate.Region == environment.Region.ToString(),
            $"{path}.certificate",
            $"\"{Certificate}\" of another region than the load balancer's",
            $"write the ARN of a certificate in {environment.Region}"),
        .. Require.That(
            Scheme != LoadBalancerScheme.Internal || environment.Network.HasPodsApart,
            $"{path}.scheme",
            "an internal load balancer in the subnets of the pods, from which every pod could call the service",
            "give pods subnets of their own with network.pods, which only a new environment can, or call the service inside the cluster (calledBy)"),
        // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html (idle_timeout), from general
        // knowledge, unverified
        .. Require.Within(IdleTimeoutSeconds ?? 60, 1, 4_000, $"{path}.idleTimeoutSeconds", "seconds without a byte"),
        .. Require.Distinct($"{path}.sourceRanges", SourceRanges, "network"),
        .. Require.That(
            SourceRanges.Count <= MostRanges,
            $"{path}.sourceRanges",
            $"{SourceRanges.Count} networks, each of which takes a rule of the load balancer's security group for port 80 and for 443", $"write at most {MostRanges}"),
        .. SourceRanges.Index().SelectMany(item => Require.That(
            Ipv6 || !item.Item.IsIpv6,
            $"{path}.sourceRanges[{item.Index}]",
            $"\"{item.Item}\" for a load balancer without IPv6 addresses", "write ipv6: true, or remove it")),
        .. Require.That(
            !Ipv6 || environment.Network.Ipv6 is not null,
            $"{path}.ipv6",
            "IPv6 addresses for a load balancer in a network without", "add network.ipv6, or remove it"),
    ];

    /// <summary>What is of the load balancer as a whole, so that all that share it have to say the same.</summary>
    /// <returns>The settings by their keys, as they are written.</returns>
    internal IEnumerable<(string Key, string Value)> Shared() =>
    [
        ("idleTimeoutSeconds", IdleTimeoutSeconds is { } seconds ? $"{seconds}" : "none"),
        ("sourceRanges", SourceRanges.Count == 0 ? "none" : string.Join(", ", SourceRanges)),
        ("ipv6", Ipv6 ? "true" : "false"),
    ];

    // Half of the 60 rules of a security group, less some for the controller's own.
    private const int MostRanges = 25;
}
