namespace Infra.Model.Rules.Services;

internal sealed class Svc004PodsOutlastTheirTarget() : TypeRule(
    "SVC004",
    "Pods behind a load balancer sleep for at least 45 seconds before they end, by Kubernetes itself.",
    "The load balancer sends requests to a pod for some time after Kubernetes has told it to end. They are lost if it has ended.",
    "https://github.com/kubernetes-sigs/aws-load-balancer-controller/issues/1719",
    ResourceTypes.Deployment)
{
    // 25 were too few in reports, 60 enough: https://github.com/alphagov/govuk-helm-charts/pull/2202 and issue 2106 of the controller, as
    // cited by the notes on services; the delay itself has no bound.
    private const int LeastSeconds = 45;

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && BalancedPods.Ways(all, resource).Any();

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        from index in Enumerable.Range(0, resource[$"{PodTemplate.Spec}.containers"].Items.Length)
        select Expect(
            resource,
            $"{PodTemplate.Spec}.containers[{index}].lifecycle.preStop.sleep.seconds",
            seconds => seconds.Number >= LeastSeconds,
            $"write at least {LeastSeconds}"));
}
