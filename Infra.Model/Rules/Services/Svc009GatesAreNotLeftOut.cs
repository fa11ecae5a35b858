namespace Infra.Model.Rules.Services;

internal sealed class Svc009GatesAreNotLeftOut() : TypeRule(
    "SVC009",
    "Where there is an Ingress, the load balancer controller lets no pod start without its readiness gate, and accepts no Ingress that names a missing Service.",
    "With the defaults of the chart's webhook and of the controller, pods start without a gate while it is away, and a missing Service is answered with 503 without an error.",
    "https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/pod_readiness_gate/",
    ResourceTypes.HelmRelease)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) =>
        base.AppliesTo(resource, all) && resource["chart"].Text == "aws-load-balancer-controller" && all.Of(ResourceTypes.Ingress).Any();

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "values.podMutatorWebhookConfig.failurePolicy", policy => policy.Text == "Fail", "write Fail"),
        Expect(resource, "values.tolerateNonExistentBackendService", tolerates => tolerates.Text == "false", "write false"));
}
