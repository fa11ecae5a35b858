using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Cluster;

/// <summary>What one IAM role may do with the Kubernetes API.</summary>
public sealed record AccessSettings
{
    /// <summary>The role.</summary>
    [Setting(SettingEffect.SameServers, "arn:aws:iam::111111111111:role/team", "arn:aws:iam::111111111111:role/other")]
    public required RoleArn Role { get; init; }

    /// <summary>What it may do.</summary>
    [Setting(SettingEffect.SameServers, "edit", "view", "admin")]
    public required AccessPolicy Policy { get; init; }

    /// <summary>The namespaces it may do it in; without any, all. The policy <c>clusterAdmin</c> knows no namespaces.</summary>
    [Setting(SettingEffect.SameServers, "shop")]
    public IReadOnlyList<NamespaceName> Namespaces { get; init; } = [];

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="region">The environment's region.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, AwsRegion region) =>
    [
        .. Require.FilledIn($"{path}.role", Role.Account, Role),
        .. Require.That(
            !region.IsSupported || Role.Partition == region.Partition,
            $"{path}.role",
            $"\"{Role}\", where ARNs of the region {region} start with \"arn:{region.Partition}:\"",
            "write that"),

        // https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html (at 1b1d3df), read 2026-11-29
        .. Require.That(
            !Role.Name.StartsWith("aws-service-role/", StringComparison.Ordinal),
            $"{path}.role",
            $"\"{Role}\", a service-linked role, which EKS gives no access",
            "write a role that people or programs assume"),

        // "The specified principalArn is invalid": https://github.com/terraform-aws-modules/terraform-aws-eks/issues/2969, read 2026-11-29
        .. Require.That(
            !Role.Name.StartsWith("AWSReservedSSO_", StringComparison.Ordinal),
            $"{path}.role",
            $"\"{Role}\" without the path that IAM Identity Center gives its roles",
            $"write the ARN that aws iam get-role tells, such as \"role/aws-reserved/sso.amazonaws.com/{region}/{Role.Name}\""),
        .. Require.That(
            Policy != AccessPolicy.ClusterAdmin || Namespaces.Count == 0,
            $"{path}.namespaces",
            "namespaces for the policy clusterAdmin, which is for the whole cluster", "remove them, or write the policy admin"),
    ];
}
