using Infra.Model.Settings;
using Infra.Model.Settings.Cluster;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace Infra.Cluster;

/// <summary>Who may use the Kubernetes API: those that settings name, and nobody else.</summary>
public sealed class AccessEntries : ComponentResource
{
    /// <summary>Declares the entries.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="settings">The environment they belong to.</param>
    /// <param name="controlPlane">The control plane they open.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public AccessEntries(string name, EnvironmentSettings settings, ControlPlane controlPlane, ComponentResourceOptions? options = null)
        : base(ResourceTypes.AccessEntries, name, options)
    {
        foreach (var (who, access) in settings.Access.OrderBy(access => access.Key, StringComparer.Ordinal))
        {
            var entry = new AccessEntry(
                $"{name}-{who}",
                new AccessEntryArgs
                {
                    ClusterName = controlPlane.Name,
                    PrincipalArn = access.Role.ToString(),
                    Type = "STANDARD",
                    Tags = { ["Name"] = $"{name}-{who}" },
                },
                new CustomResourceOptions { Parent = this });

            _ = new AccessPolicyAssociation(
                $"{name}-{who}",
                new AccessPolicyAssociationArgs
                {
                    ClusterName = controlPlane.Name,
                    PrincipalArn = entry.PrincipalArn,
                    PolicyArn = $"arn:{settings.Region.Partition}:eks::aws:cluster-access-policy/{PolicyName(access.Policy)}",
                    AccessScope = Scope(access),
                },
                new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }

    private static AccessPolicyAssociationAccessScopeArgs Scope(AccessSettings access) => access.Namespaces.Count == 0
        ? new() { Type = "cluster" }
        : new() { Type = "namespace", Namespaces = access.Namespaces.Select(space => space.ToString()).ToArray() };

    // https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html (at 4d52b4d), read 2026-11-22
    private static string PolicyName(AccessPolicy policy) => policy switch
    {
        AccessPolicy.ClusterAdmin => "AmazonEKSClusterAdminPolicy",
        AccessPolicy.Admin => "AmazonEKSAdminPolicy",
        AccessPolicy.Edit => "AmazonEKSEditPolicy",
        AccessPolicy.View => "AmazonEKSViewPolicy",
        AccessPolicy.AdminView => "AmazonEKSAdminViewPolicy",
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "not an access policy"),
    };
}
