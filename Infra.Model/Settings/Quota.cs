using Infra.Model.Findings;

namespace Infra.Model.Settings;

/// <summary>How many of something AWS allows.</summary>
/// <param name="Name">The quota, as Service Quotas or the service's documentation calls it.</param>
/// <param name="Most">The most; for a quota that AWS raises on request, without such a request.</param>
internal sealed record Quota(string Name, int Most)
{
    // https://docs.aws.amazon.com/general/latest/gr/eks.html (service quotas), read 2026-11-29: the first two are raised on request.
    internal static Quota NodeGroups { get; } = new("Managed node groups per cluster", 30);

    internal static Quota Nodes { get; } = new("Nodes per managed node group", 450);

    internal static Quota PublicNetworks { get; } = new("Public endpoint access CIDR ranges per cluster", 40);

    // https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html (security groups), not read; general knowledge
    internal static Quota IngressRules { get; } = new("Inbound or outbound rules per security group", 60);

    // https://docs.aws.amazon.com/eks/latest/userguide/node-taints-managed-node-groups.html, read 2026-11-29
    internal static Quota Taints { get; } = new("Taints per managed node group", 50);

    // https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#tag-conventions, read 2026-11-29
    internal static Quota Tags { get; } = new("Tags per resource", 50);

    /// <summary>Checks a number.</summary>
    /// <param name="path">Where what is counted stands.</param>
    /// <param name="count">The number.</param>
    /// <param name="what">What is counted.</param>
    /// <param name="remedy">What to do.</param>
    /// <returns>No finding or one.</returns>
    internal IEnumerable<Finding> Validate(string path, int count, string what, string remedy) => Require.That(
        count <= Most,
        path,
        $"{count} {what}, more than the {Most} of the AWS quota \"{Name}\"",
        remedy);
}
