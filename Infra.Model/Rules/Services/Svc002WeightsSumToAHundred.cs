namespace Infra.Model.Rules.Services;

internal sealed class Svc002WeightsSumToAHundred() : TypeRule(
    "SVC002",
    "The weights of an action of an Ingress sum to 100.",
    "If all weights are 0, the load balancer answers with errors. If the sum is another, the shares are not what they say.",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html",
    ResourceTypes.Ingress)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        from action in BalancedPods.Actions(resource)
        let groups = BalancedPods.Groups(action.Action).ToList()
        where groups.Count > 0
        let sum = groups.Sum(target => target.At("weight").Number ?? 0)
        select sum == 100 ? Verdict.Holds : Verdict.Broken(action.Path, $"weights of {sum} together", "write weights that sum to 100"));
}
