namespace Infra.Model.Rules;

/// <summary>
/// A rule about the cluster. It is declared by a component of <c>Pulumi.Eks</c>, whose own program declares the EKS cluster: the
/// component's inputs are judged where they are to be seen, and the EKS cluster itself where they are not, as in a preview.
/// </summary>
/// <param name="id">See <see cref="Rule"/>.</param>
/// <param name="statement">The sentence.</param>
/// <param name="why">What goes wrong where it is not true.</param>
/// <param name="source">The page that explains it.</param>
public abstract class ClusterRule(string id, string statement, string why, string source) : Rule(id, statement, why, source)
{
    /// <inheritdoc/>
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => resource.Name.Type switch
    {
        ResourceTypes.ClusterComponent => !resource.Inputs.IsEmpty,
        ResourceTypes.Cluster => all.Of(ResourceTypes.ClusterComponent).All(component => component.Inputs.IsEmpty),
        _ => false,
    };

    /// <summary>The place of an input.</summary>
    /// <param name="cluster">The component or the cluster.</param>
    /// <param name="ofComponent">Its place in the component.</param>
    /// <param name="ofCluster">Its place in the cluster.</param>
    protected static string Place(Declared cluster, string ofComponent, string ofCluster) =>
        cluster.Name.Type == ResourceTypes.ClusterComponent ? ofComponent : ofCluster;
}
