using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Cluster;

/// <summary>Policies of IAM for the roles of an environment.</summary>
public static class RolePolicies
{
    /// <summary>The policies of AWS that the role of servers has in every environment: to join the cluster and to pull images.</summary>
    /// <remarks>https://docs.aws.amazon.com/eks/latest/userguide/create-node-role.html (at 4d52b4d), read 2026-11-22.</remarks>
    public static IReadOnlyList<string> OfNodes { get; } = ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"];

    /// <summary>Checks the ARN of a policy: IAM takes one of the role's own account or of AWS.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="environment">The environment.</param>
    /// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html, read 2026-11-29, for boundaries.</remarks>
    internal static IEnumerable<Finding> Validate(string path, PolicyArn policy, EnvironmentSettings environment) =>
    [
        .. Require.FilledIn(path, policy.Account, policy),
        .. Require.That(
            policy.Account is null || policy.Account == environment.Account || policy.Account == AccountId.Placeholder,
            path,
            $"\"{policy}\" of the account {policy.Account}, where IAM takes a policy of the roles' own account or of AWS",
            $"write {environment.Account} there"),
        .. Require.That(
            !environment.Region.IsSupported || policy.Partition == environment.Region.Partition,
            path,
            $"\"{policy}\", where ARNs of the region {environment.Region} start with \"arn:{environment.Region.Partition}:\"",
            "write that"),
    ];

    /// <summary>Checks the policies that the settings add to the role of servers.</summary>
    /// <param name="path">Where they stand.</param>
    /// <param name="environment">The environment.</param>
    internal static IEnumerable<Finding> ValidateOfNodes(string path, EnvironmentSettings environment) =>
    [
        .. Require.Distinct(path, environment.NodeRolePolicies, "policy"),
        .. environment.NodeRolePolicies.Index().SelectMany(item => Validate($"{path}[{item.Index}]", item.Item, environment)),
        .. environment.NodeRolePolicies.Index().SelectMany(item => Require.That(
            item.Item.Account is not null || !OfNodes.Any(known => $"{item.Item}".EndsWith($"/{known}", StringComparison.Ordinal)),
            $"{path}[{item.Index}]",
            $"\"{item.Item}\", which the role of servers has",
            "remove it")),
        .. Quota.PoliciesOfARole.Validate(path, environment.NodeRolePolicies.Count + OfNodes.Count, "policies with the program's own", "give rights to workloads instead"),
    ];
}
