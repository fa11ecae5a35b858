namespace Infra.Model.Rules;

/// <summary>How Ingresses of the AWS Load Balancer Controller lead to pods.</summary>
internal static class BalancedPods
{
    /// <summary>The place of an annotation of the controller.</summary>
    /// <param name="name">Its name without the controller's prefix.</param>
    internal static string Annotation(string name) => $"{Annotations}['{Prefix}{name}']";

    /// <summary>The actions of an Ingress, each with its place.</summary>
    internal static IEnumerable<(string Path, Node Action)> Actions(Declared ingress) =>
        from annotation in ingress[Annotations].Entries
        where annotation.Key.StartsWith($"{Prefix}actions.", StringComparison.Ordinal)
        select ($"{Annotations}['{annotation.Key}']", annotation.Value.AsJson());

    /// <summary>The target groups of an action.</summary>
    internal static IEnumerable<Node> Groups(Node action) => action.At("forwardConfig.targetGroups").Items;

    /// <summary>Whether two objects are in one namespace.</summary>
    /// <param name="one">An object.</param>
    /// <param name="other">Another.</param>
    internal static bool AreTogether(Declared one, Declared other) =>
        one["metadata.namespace"].Text is { } space && space == other["metadata.namespace"].Text;

    /// <summary>Whether a selector fits the pods of a Deployment.</summary>
    /// <param name="labels">The labels that are selected.</param>
    /// <param name="deployment">The Deployment.</param>
    internal static bool Selects(Node labels, Declared deployment) =>
        !labels.IsEmpty && labels.Entries.All(label => label.Value.Text is { } value && deployment["spec.template.metadata.labels"].Entries.GetValueOrDefault(label.Key)?.Text == value);

    /// <summary>The ways from load balancers to the pods of a Deployment.</summary>
    /// <returns>Each Ingress with the Service that it names and that selects the pods.</returns>
    internal static IEnumerable<(Declared Ingress, Declared Service)> Ways(DeclaredEnvironment all, Declared deployment) =>
        from ingress in all.Of(ResourceTypes.Ingress)
        where AreTogether(ingress, deployment)
        let named = Actions(ingress).SelectMany(action => Groups(action.Action)).Select(target => target.At("serviceName").Text).ToHashSet()
        from service in all.Of(ResourceTypes.Service)
        where AreTogether(service, deployment) && named.Contains(service["metadata.name"].Text) && Selects(service["spec.selector"], deployment)
        select (ingress, service);

    private const string Annotations = "metadata.annotations";
    private const string Prefix = "alb.ingress.kubernetes.io/";
}
