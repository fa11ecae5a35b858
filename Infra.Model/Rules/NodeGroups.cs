using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules;

/// <summary>The node groups of an environment, as rules ask for them.</summary>
public static class NodeGroups
{
    /// <summary>The label that tells a group's stage.</summary>
    public const string Stage = $"labels['{NodeLabels.Stage}']";

    /// <summary>The groups of a pool.</summary>
    /// <param name="all">All resources.</param>
    /// <param name="pool">The component of the pool.</param>
    public static IEnumerable<Declared> OfPool(DeclaredEnvironment all, Declared pool) =>
        all.Of(ResourceTypes.NodeGroup).Where(group => all.Around(group).Any(component => component.Name == pool.Name));

    /// <summary>The subnets that servers are launched in.</summary>
    /// <param name="all">All resources.</param>
    public static IEnumerable<ResourceAddress> Subnets(DeclaredEnvironment all) => all.Of(ResourceTypes.NodeGroup).SelectMany(group => group["subnetIds"].Sources);

    /// <summary>Whether what does not tolerate a stage stays off.</summary>
    /// <param name="taints">The taints of a group.</param>
    /// <param name="stage">The stage.</param>
    public static bool AreTainted(Node taints, string stage) => taints.Items.Any(taint =>
        taint.At("key").Text == NodeLabels.Stage && taint.At("value").Text == stage && taint.At("effect").Text == "NO_SCHEDULE");
}
