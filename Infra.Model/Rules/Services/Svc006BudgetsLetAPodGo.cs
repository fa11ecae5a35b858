namespace Infra.Model.Rules.Services;

internal sealed class Svc006BudgetsLetAPodGo() : TypeRule(
    "SVC006",
    "A disruption budget lets a pod be evicted when its workload has the fewest pods.",
    "Otherwise no server with such a pod can be drained or replaced.",
    "https://kubernetes.io/docs/tasks/run-application/configure-pdb/",
    ResourceTypes.PodDisruptionBudget)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "spec.maxUnavailable", away => away.Text is not ("0" or "0%"), "write at least 1"),
        Expect(resource, "spec.minAvailable", left => left.Text != "100%" && !(left.Number >= Fewest(resource, all)), "write maxUnavailable: 1 instead"));

    // Of the pods that the budget is about; without any that are declared, nothing can be told.
    private static double? Fewest(Declared budget, DeclaredEnvironment all) =>
        (from deployment in all.Of(ResourceTypes.Deployment)
         where BalancedPods.AreTogether(budget, deployment) && BalancedPods.Selects(budget["spec.selector.matchLabels"], deployment)
         let autoscaler = all.Of(ResourceTypes.HorizontalPodAutoscaler).FirstOrDefault(scaler =>
             BalancedPods.AreTogether(scaler, deployment) && scaler["spec.scaleTargetRef.name"].Text == deployment["metadata.name"].Text)
         select autoscaler?["spec.minReplicas"].Number ?? deployment["spec.replicas"].Number).Min();
}
