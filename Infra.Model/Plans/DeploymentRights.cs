using Infra.Model.Policies;

namespace Infra.Model.Plans;

/// <summary>The rights of the role that deploys an environment: what its plan needs, and nothing else.</summary>
/// <remarks>
/// Pulumi's state and the key of its secrets are not part of a plan: their rights are in docs/runbooks/first-deployment.md.
/// </remarks>
public static class DeploymentRights
{
    // Services that take a role of the plan, which the deploying role passes to them.
    private static readonly string[] TakingRoles = ["ec2.amazonaws.com", "eks.amazonaws.com", "pods.eks.amazonaws.com", "vpc-flow-logs.amazonaws.com"];

    // Services whose own role AWS makes in the name of whoever uses them first in an account.
    // https://docs.aws.amazon.com/eks/latest/userguide/using-service-linked-roles.html and, for the other two,
    // https://docs.aws.amazon.com/autoscaling/ec2/userguide/autoscaling-service-linked-role.html, not read; general knowledge
    private static readonly string[] WithOwnRoles = ["autoscaling.amazonaws.com", "eks.amazonaws.com", "eks-nodegroup.amazonaws.com", "spot.amazonaws.com"];

    // What changes the rights of a role. IAM compares the boundary of the role with the condition for these alone.
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html (delegating), read 2026-11-29
    private static readonly string[] Bounded = ["iam:AttachRolePolicy", "iam:CreateRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy"];

    // What whoever makes a flow log to a bucket needs beside it. With s3:PutBucketPolicy AWS would overwrite the bucket's policy, so that is not given.
    // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html (awsdocs/amazon-vpc-user-guide at 06e98d9), read 2026-11-30
    private static readonly string[] Delivering = ["logs:CreateLogDelivery", "logs:DeleteLogDelivery"];

    /// <summary>The types of a plan whose actions are not known, as an extension declares them: the policy lacks their rights.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The type tokens in ordinal order.</returns>
    public static IEnumerable<string> Unknown(EnvironmentPlan plan) =>
        plan.Resources.Select(resource => resource.Address.Type).Where(type => ResourceTypes.IsAws(type) && ResourceTypes.Of(type) is null).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The rights that a plan needs.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>
    /// A policy for one region, and for roles whose names begin with the environment's. With <c>permissionsBoundary</c> in the settings every
    /// role has to have that boundary; without it the deploying role can make itself an administrator.
    /// </returns>
    public static PolicyDocument Of(EnvironmentPlan plan)
    {
        var settings = plan.Environment.Settings;
        var actions = plan.Resources.SelectMany(resource => ResourceTypes.Of(resource.Address.Type)?.Actions ?? [])
            .Concat(settings.Network.FlowLogBucket is null ? [] : Delivering).Distinct().Order(StringComparer.Ordinal).ToList();
        var iam = $"arn:{settings.Region.Partition}:iam::{settings.Account}:role";
        var roles = $"{iam}/{plan.Environment.Name}-*";

        return new PolicyDocument(
        [
            new Statement
            {
                Sid = "Declare",
                Actions = [.. actions.Where(action => !action.StartsWith("iam:", StringComparison.Ordinal))],
                Resources = ["*"],
                Conditions = Equal("aws:RequestedRegion", $"{settings.Region}"),
            },
            new Statement
            {
                Sid = "DeclareRoles",
                Actions = [.. actions.Where(action => action.StartsWith("iam:", StringComparison.Ordinal)).Except(Bounded)],
                Resources = [roles],
            },
            new Statement
            {
                Sid = "GiveRights",
                Actions = [.. Bounded.Intersect(actions)],
                Resources = [roles],
                Conditions = settings.PermissionsBoundary is { } boundary ? Equal("iam:PermissionsBoundary", $"{boundary}") : null,
            },
            .. TakingRoles.Select(service => new Statement
            {
                Actions = ["iam:PassRole"],
                Resources = [roles],
                Conditions = Equal("iam:PassedToService", service),
            }),
            .. WithOwnRoles.Select(service => new Statement
            {
                Actions = ["iam:CreateServiceLinkedRole"],
                Resources = [$"{iam}/aws-service-role/{service}/*"],
                Conditions = Equal("iam:AWSServiceName", service),
            }),
        ]);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Equal(string key, string value) =>
        new() { ["StringEquals"] = new Dictionary<string, string> { [key] = value } };
}
