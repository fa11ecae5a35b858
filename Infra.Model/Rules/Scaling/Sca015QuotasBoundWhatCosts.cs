namespace Infra.Model.Rules.Scaling;

internal sealed class Sca015QuotasBoundWhatCosts() : TypeRule(
    "SCA015",
    "A ResourceQuota bounds load balancers, node ports, storage and volume claims.",
    "A quota for pods alone does not bound them: each costs money or takes from a limit of the account, and none needs a pod.",
    "https://kubernetes.io/docs/concepts/policy/resource-quotas/",
    ResourceTypes.ResourceQuota)
{
    public override IReadOnlyList<int> Controls => [46];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        from bound in (string[])["services.loadbalancers", "services.nodeports", "requests.storage", "persistentvolumeclaims"]
        select Expect(resource, NodePath.Join("spec.hard", bound), amount => amount is not MissingNode, "add it; 0 allows none"));
}
