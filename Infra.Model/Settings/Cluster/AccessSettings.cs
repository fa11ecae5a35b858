using Infra.Model.Findings;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Cluster;

/// <summary>What one IAM role may do with the Kubernetes API.</summary>
public sealed record AccessSettings
{
    /// <summary>The role.</summary>
    public required RoleArn Role { get; init; }

    /// <summary>What it may do.</summary>
    public required AccessPolicy Policy { get; init; }

    /// <summary>The namespaces it may do it in; without any, all. The policy <c>clusterAdmin</c> knows no namespaces.</summary>
    public IReadOnlyList<NamespaceName> Namespaces { get; init; } = [];

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.FilledIn($"{path}.role", Role.Account, Role),
        .. Require.That(
            Policy != AccessPolicy.ClusterAdmin || Namespaces.Count == 0,
            $"{path}.namespaces",
            "namespaces for the policy clusterAdmin, which is for the whole cluster", "remove them, or write the policy admin"),
    ];
}
