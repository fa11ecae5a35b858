namespace Infra.Model.Rules.Scaling;

internal sealed class Sca009NamespacesAreBounded() : TypeRule(
    "SCA009",
    "Each namespace has a ResourceQuota, and a LimitRange with default values.",
    "Otherwise one workload that grows without a limit takes the servers, and the budget, of all others.",
    "https://kubernetes.io/docs/concepts/policy/resource-quotas/",
    ResourceTypes.Namespace)
{
    public override IReadOnlyList<int> Controls => [46];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        from kind in (string[])[ResourceTypes.ResourceQuota, ResourceTypes.LimitRange]
        let found = NamespaceContent.Of(all, kind, resource)
        let name = kind.Split(':')[^1]
        select found switch
        {
            null => Verdict.Unknown($"metadata.namespace of a {name}"),
            { IsEmpty: true } => Verdict.Broken("", $"a namespace without a {name}", "add one"),
            _ => Verdict.Holds,
        });
}
