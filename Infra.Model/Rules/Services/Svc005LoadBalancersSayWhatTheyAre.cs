namespace Infra.Model.Rules.Services;

internal sealed class Svc005LoadBalancersSayWhatTheyAre() : TypeRule(
    "SVC005",
    "An Ingress says its scheme, has pods as its targets, and is in a group of its own namespace.",
    "The controller's defaults can change. Targets on servers lose requests when a server is drained. Who may declare an Ingress of a group can add rules before yours.",
    "https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/",
    ResourceTypes.Ingress)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var space = resource["metadata.namespace"].Text;
        return Verdict.All(
            Expect(resource, BalancedPods.Annotation("scheme"), scheme => scheme.Text is "internal" or "internet-facing", "write internal or internet-facing"),
            Expect(resource, BalancedPods.Annotation("target-type"), type => type.Text == "ip", "write ip"),
            Expect(
                resource,
                BalancedPods.Annotation("group.name"),
                // No name of a namespace has a dot, so what follows one cannot be another's.
                group => group.Text is { } text && space is not null && (text == space || text.StartsWith($"{space}.", StringComparison.Ordinal)),
                $"write the name of its namespace, {space}"));
    }
}
