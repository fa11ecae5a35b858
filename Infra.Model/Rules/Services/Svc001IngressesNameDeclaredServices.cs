namespace Infra.Model.Rules.Services;

internal sealed class Svc001IngressesNameDeclaredServices() : TypeRule(
    "SVC001",
    "Each Service that an Ingress names, in its paths or in its actions, is declared in the same plan.",
    "If one is missing, the load balancer controller stops with an error, and no weight changes any more.",
    "https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/",
    ResourceTypes.Ingress)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        if (resource["metadata"].IsUnknown || resource["spec"].IsUnknown) return Verdict.Unknown("metadata");

        var declared = all.Of(ResourceTypes.Service).Where(service => BalancedPods.AreTogether(resource, service)).Select(service => service["metadata.name"].Text).ToHashSet();
        return Verdict.All(Named(resource).Select(named => named.Name is null || declared.Contains(named.Name)
            ? Verdict.Holds
            : Verdict.Broken(named.Path, $"the Service \"{named.Name}\", which is not declared", "declare it, or name one that is")));
    }

    private static IEnumerable<(string Path, string? Name)> Named(Declared ingress)
    {
        foreach (var (path, action) in BalancedPods.Actions(ingress))
        {
            foreach (var group in BalancedPods.Groups(action)) yield return (path, group.At("serviceName").Text);
        }

        foreach (var (rule, index) in ingress["spec.rules"].Items.Select((rule, index) => (rule, index)))
        {
            foreach (var (path, place) in rule.At("http.paths").Items.Select((path, place) => (path, place)))
                yield return ($"spec.rules[{index}].http.paths[{place}].backend.service.name", path.At("backend.service.name").Text);
        }
    }
}
