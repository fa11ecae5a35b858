namespace Infra.Model.Settings;

/// <summary>How many of something AWS allows, or Kubernetes is tested with.</summary>
/// <param name="Name">The quota, as Service Quotas or the service's documentation calls it.</param>
/// <param name="Most">The most; for a quota that AWS raises on request, without such a request.</param>
public sealed record Quota(string Name, int Most)
{
    /// <summary>The quota's code in Service Quotas; <see langword="null"/> for a limit that AWS does not raise.</summary>
    public string? Code { get; init; }

    /// <summary>The most that AWS raises it to; <see langword="null"/> where AWS publishes no number, or does not raise it.</summary>
    internal int? Highest { get; init; }

    // https://docs.aws.amazon.com/general/latest/gr/eks.html (service quotas), read 2026-11-29. The codes are those that programs which ask
    // Service Quotas have, read 2026-11-29; AWS's page lists none.
    /// <summary>The managed node groups of a cluster.</summary>
    public static Quota NodeGroups { get; } = new("Managed node groups per cluster", 30) { Code = "L-6D54EA21" };

    /// <summary>The nodes of a managed node group.</summary>
    public static Quota Nodes { get; } = new("Nodes per managed node group", 450) { Code = "L-BD136A63" };

    internal static Quota PublicNetworks { get; } = new("Public endpoint access CIDR ranges per cluster", 40);

    // https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html (security groups), not read; general knowledge
    internal static Quota IngressRules { get; } = new("Inbound or outbound rules per security group", 60);

    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html, not read; general knowledge
    internal static Quota PoliciesOfARole { get; } = new("Managed policies attached to an IAM role", 10) { Code = "L-0DA4ABF3", Highest = 20 };

    // https://docs.aws.amazon.com/eks/latest/userguide/node-taints-managed-node-groups.html, read 2026-11-29
    internal static Quota Taints { get; } = new("Taints per managed node group", 50);

    // https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#tag-conventions, read 2026-11-29
    internal static Quota Tags { get; } = new("Tags per resource", 50);

    // https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html (awsdocs/amazon-vpc-user-guide at 06e98d9), read 2026-11-29;
    // the code of the network address usage: https://docs.aws.amazon.com/eks/latest/best-practices/known_limits_and_service_quotas.html
    // (aws/aws-eks-best-practices at 0a1d838), read 2026-11-29.
    internal static Quota Blocks { get; } = new("IPv4 CIDR blocks per VPC", 5) { Code = "L-83CA0A9D", Highest = 50 };

    internal static Quota Subnets { get; } = new("Subnets per VPC", 200) { Code = "L-407747CB" };

    internal static Quota Interfaces { get; } = new("Network interfaces per Region", 5_000) { Code = "L-DF5E4CA3" };

    internal static Quota AddressUsage { get; } = new("Network Address Usage", 64_000) { Code = "L-BB24F6E5", Highest = 256_000 };

    // https://docs.aws.amazon.com/eks/latest/best-practices/known_limits_and_service_quotas.html (aws/aws-eks-best-practices at 0a1d838), read
    // 2026-11-29; of volumes, in GiB: 50 TiB, read 2026-11-30. AWS publishes no highest value.
    internal static Quota Volumes { get; } = new("Storage for General Purpose SSD (gp3) volumes, in GiB", 50 * 1_024) { Code = "L-7A658B76" };

    internal static Quota LoadBalancerTargets { get; } = new("Targets per Application Load Balancer", 1_000) { Code = "L-7E6692B2" };

    // https://kubernetes.io/docs/setup/best-practices/cluster-large/ (its translation for v1.35), read 2026-11-29
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html (from general knowledge, unverified)
    internal static Quota TargetGroups { get; } = new("Target groups per Application Load Balancer", 100);

    internal static Quota TestedNodes { get; } = new("nodes in a cluster", 5_000);

    internal static Quota TestedPods { get; } = new("pods in a cluster", 150_000);

    internal static Quota TestedPodsOfANode { get; } = new("pods on a node", 110);

    /// <summary>Checks a number.</summary>
    /// <param name="path">Where what is counted stands.</param>
    /// <param name="count">The number.</param>
    /// <param name="what">What is counted.</param>
    /// <param name="remedy">What to do.</param>
    /// <returns>No finding or one.</returns>
    internal IEnumerable<Finding> Validate(string path, long count, string what, string remedy) => Require.That(
        count <= Most,
        path,
        $"{count} {what}, more than the {Most} of the AWS quota \"{Name}\"{(Code is null ? "" : $" ({Code})")}",
        remedy + Raise(count));

    private string Raise(long count) => Code is null ? ""
        : Highest is { } highest && count > highest ? $": AWS raises it to {highest} at most"
        : $", or have AWS raise the quota{(Highest is { } most ? $", {most} at most" : "")}";
}
