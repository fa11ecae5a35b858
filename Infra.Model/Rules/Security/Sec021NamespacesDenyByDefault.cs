namespace Infra.Model.Rules.Security;

internal sealed class Sec021NamespacesDenyByDefault() : TypeRule(
    "SEC021",
    "Each namespace has a network policy that denies ingress and egress by default.",
    "Without it every pod of the cluster can connect to the pods of the namespace, and these can connect to the internet.",
    "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies",
    ResourceTypes.Namespace)
{
    public override IReadOnlyList<int> Controls => [18];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var policies = NamespaceContent.Of(all, ResourceTypes.NetworkPolicy, resource);
        return policies switch
        {
            null => Verdict.Unknown("metadata.namespace of a network policy"),
            { } found when found.Any(DeniesAll) => Verdict.Holds,
            _ => Verdict.Broken("", "a namespace without a default deny policy", "add a NetworkPolicy with an empty podSelector and the policyTypes Ingress and Egress"),
        };
    }

    private static bool DeniesAll(Declared policy) =>
        policy["spec.podSelector"] is var pods && pods.IsEmpty
        && policy["spec.ingress"].IsEmpty && policy["spec.egress"].IsEmpty
        && policy["spec.policyTypes"].Items.Select(type => type.Text).Order(StringComparer.Ordinal).SequenceEqual(["Egress", "Ingress"]);
}
