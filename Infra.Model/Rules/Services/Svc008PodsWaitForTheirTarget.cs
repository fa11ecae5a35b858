namespace Infra.Model.Rules.Services;

internal sealed class Svc008PodsWaitForTheirTarget() : TypeRule(
    "SVC008",
    "Pods behind a load balancer are declared after their Service and the Ingress that names it.",
    "The controller adds the readiness gate when a pod is created, and only if it knows the Service by then. Without the gate a pod counts as ready too early.",
    "https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/pod_readiness_gate/",
    ResourceTypes.Deployment)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && BalancedPods.Ways(all, resource).Any();

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        from way in BalancedPods.Ways(all, resource)
        from first in (Declared[])[way.Service, way.Ingress]
        select all.WaitsFor(resource, first)
            ? Verdict.Holds
            : Verdict.Broken("", $"pods that do not wait for {first.Name.ShortText}", "add it to dependsOn"));
}
