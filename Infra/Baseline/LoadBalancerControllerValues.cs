using Infra.Model.Releases;
using Infra.Model.Settings;

namespace Infra.Baseline;

/// <summary>The values of the chart <c>aws-load-balancer-controller</c>.</summary>
/// <remarks>
/// https://github.com/aws/eks-charts/blob/5239609/stable/aws-load-balancer-controller/values.yaml, read 2026-11-22.
/// </remarks>
internal sealed record LoadBalancerControllerValues
{
    /// <summary>The cluster, which the tags of load balancers name.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>The tags by which the network is found: the server's metadata is out of reach for pods.</summary>
    public required IReadOnlyDictionary<string, string> VpcTags { get; init; }

    /// <summary>The image.</summary>
    public required ChartImageValues Image { get; init; }

    /// <summary>Two pods: one works, the other takes over when its server goes.</summary>
    public int ReplicaCount { get; } = 2;

    /// <summary>Not both in one zone.</summary>
    public IReadOnlyList<SpreadValues> TopologySpreadConstraints { get; } = SpreadValues.OverZones("aws-load-balancer-controller");

    /// <summary>The service account.</summary>
    public AccountValues ServiceAccount { get; } = new(true, "aws-load-balancer-controller");

    /// <summary>How many pods may be away while servers are drained.</summary>
    public DisruptionValues PodDisruptionBudget { get; } = new(1);

    /// <summary>What the pods ask for and may use.</summary>
    public ResourceValues Resources { get; } = new(new("100m", "256Mi"), new(null, "256Mi"));

    /// <summary>AWS Shield Advanced, for which the controller has no rights; off.</summary>
    public bool EnableShield { get; } = false;

    /// <summary>The first generation of AWS WAF, for which the controller has no rights; off.</summary>
    public bool EnableWaf { get; } = false;

    /// <summary>AWS WAF, for which the controller has no rights; off.</summary>
    public bool EnableWafv2 { get; } = false;

    /// <summary>Traffic goes to pods and not by way of a server, so draining a server cuts no connection of others.</summary>
    public string DefaultTargetType { get; } = "ip";

    /// <summary>The values of an environment.</summary>
    /// <param name="settings">The environment's settings.</param>
    /// <param name="cluster">The cluster's name.</param>
    /// <param name="network">The value of the network's tag <c>Name</c>.</param>
    /// <param name="image">The image.</param>
    /// <returns>The values.</returns>
    internal static LoadBalancerControllerValues For(EnvironmentSettings settings, string cluster, string network, ChartImage image) => new()
    {
        ClusterName = cluster,
        Region = settings.Region.ToString(),
        VpcTags = new Dictionary<string, string> { ["Name"] = network },
        Image = ChartImageValues.Of(image),
    };

    /// <summary>A disruption budget, as charts take it.</summary>
    /// <param name="MaxUnavailable">How many pods may be away at a time.</param>
    internal sealed record DisruptionValues(int MaxUnavailable);
}
