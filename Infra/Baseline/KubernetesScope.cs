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
}
