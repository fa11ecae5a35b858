using Infra.Model.Policies;
using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Settings.Cluster;

/// <summary>What the pods of one service account may do in AWS, through EKS Pod Identity.</summary>
public sealed record PodIdentitySettings
{
    /// <summary>The service account.</summary>
    [Setting(SettingEffect.SameServers, "controller", "agent")]
    public required ServiceAccountName ServiceAccount { get; init; }

    /// <summary>Rights by actions and resources; without them, those of the policies alone.</summary>
    public IReadOnlyList<PermissionSettings> Rights { get; init; } = [];

    /// <summary>Policies of IAM, of AWS or of the environment's account, at most ten; without them, the rights alone.</summary>
    [Setting(SettingEffect.SameServers, "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy", "arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess")]
    public IReadOnlyList<PolicyArn> Policies { get; init; } = [];

    /// <summary>The rights as a policy.</summary>
    /// <returns>The policy; <see langword="null"/> without rights.</returns>
    public PolicyDocument? Policy() => Rights.Count == 0 ? null : new([.. Rights.Select(right => right.ToStatement())]);

    /// <summary>The settings with the policies of one account taken from another.</summary>
    /// <param name="from">The account.</param>
    /// <param name="account">The other account.</param>
    internal PodIdentitySettings In(AccountId from, AccountId account) => this with { Policies = [.. Policies.Select(policy => policy.Account == from ? policy.In(account) : policy)] };

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="environment">The environment.</param>
    internal IEnumerable<Finding> Validate(string path, EnvironmentSettings environment) =>
    [
        .. Require.That(Rights.Count + Policies.Count > 0, path, "a service account without rights and policies", "write what its pods may do, or remove the identity"),
        .. Rights.Index().SelectMany(item => Require.That(
            item.Item.Actions.Count > 0 && item.Item.Resources.Count > 0,
            $"{path}.rights[{item.Index}]",
            "a right without an action or without a resource",
            "name at least one of each, or remove the right")),
        .. Require.Distinct($"{path}.policies", Policies, "policy"),
        .. Policies.Index().SelectMany(item => RolePolicies.Validate($"{path}.policies[{item.Index}]", item.Item, environment)),
        .. Quota.PoliciesOfARole.Validate($"{path}.policies", Policies.Count, "policies", "write the rights instead"),
    ];
}
