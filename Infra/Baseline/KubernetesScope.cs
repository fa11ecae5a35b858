using Infra.Cluster;
using Pulumi;

namespace Infra.Baseline;

/// <summary>Where Kubernetes objects are declared: through which provider, and in which cluster.</summary>
/// <param name="Provider">The provider that talks to the cluster.</param>
/// <param name="ControlPlane">The cluster.</param>
public sealed record KubernetesScope(Pulumi.Kubernetes.Provider Provider, ControlPlane ControlPlane)
{
    /// <summary>The options of an object.</summary>
    /// <param name="parent">The component it belongs to.</param>
    /// <param name="after">What has to be there first.</param>
    /// <returns>
    /// Options with which the object disappears together with the cluster: when that is deleted, nobody waits for an API that is gone.
    /// </returns>
    public CustomResourceOptions In(Resource parent, params IEnumerable<Resource> after) => new()
    {
        Parent = parent,
        Provider = Provider,
        DeletedWith = ControlPlane.Cluster,
        DependsOn = after.ToArray(),
    };

    /// <summary>The options of an object for which a controller makes something in AWS, such as a load balancer.</summary>
    /// <param name="parent">The component it belongs to.</param>
    /// <param name="after">What has to be there first, and to outlive the object.</param>
    /// <returns>
    /// Options with which the object is deleted through the API even when the cluster is: only then does its controller delete what it made,
    /// which otherwise would stay and keep the network from being deleted.
    /// </returns>
    public CustomResourceOptions Owning(Resource parent, params IEnumerable<Resource> after) => new()
    {
        Parent = parent,
        Provider = Provider,
        DependsOn = after.ToArray(),
    };
}
