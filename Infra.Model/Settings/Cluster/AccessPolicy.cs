namespace Infra.Model.Settings.Cluster;

/// <summary>What somebody may do with the Kubernetes API, as the policy of that name in EKS allows.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html (at 4d52b4d), read 2026-11-22.
/// </remarks>
public enum AccessPolicy
{
    /// <summary>Everything, in the whole cluster.</summary>
    ClusterAdmin,

    /// <summary>Nearly everything within namespaces, roles and role bindings included.</summary>
    Admin,

    /// <summary>Reading and changing most of what is in namespaces, but no roles.</summary>
    Edit,

    /// <summary>Reading most of what is in namespaces, but no secrets.</summary>
    View,

    /// <summary>
    /// Reading everything in the whole cluster, secrets included: nodes and events, as somebody who follows a rollout needs, and storage
    /// classes, priority classes, admission policies and Helm's releases, as a preview needs.
    /// </summary>
    AdminView,
}
