using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec021NamespacesDenyByDefaultTests() : RuleTests("SEC021")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Namespace),
        Make(ResourceTypes.NetworkPolicy, """{ "metadata": { "namespace": { "$computed": ["kubernetes:core/v1:Namespace::one"] } }, "spec": { "podSelector": {}, "policyTypes": ["Ingress", "Egress"] } }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Namespace)],
            "SEC021 prod/core.Namespace/one: found a namespace without a default deny policy; add a NetworkPolicy with an empty podSelector and the policyTypes Ingress and Egress"),
        ([
            Make(ResourceTypes.Namespace),
            Make(ResourceTypes.NetworkPolicy, """{ "metadata": { "namespace": { "$computed": ["kubernetes:core/v1:Namespace::one"] } }, "spec": { "podSelector": {}, "policyTypes": ["Ingress"] } }""", "two"),
        ],
            "SEC021 prod/core.Namespace/one: found a namespace without a default deny policy; add a NetworkPolicy with an empty podSelector and the policyTypes Ingress and Egress"),
        ([
            Make(ResourceTypes.Namespace),
            Make(ResourceTypes.NetworkPolicy, """{ "metadata": { "namespace": { "$computed": ["kubernetes:core/v1:Namespace::one"] } }, "spec": { "podSelector": {}, "egress": [{}], "policyTypes": ["Ingress", "Egress"] } }""", "two"),
        ],
            "SEC021 prod/core.Namespace/one: found a namespace without a default deny policy; add a NetworkPolicy with an empty podSelector and the policyTypes Ingress and Egress"),
        ([
            Make(ResourceTypes.Namespace, """{ "metadata": { "name": "shop" } }"""),
            Make(ResourceTypes.NetworkPolicy, """{ "metadata": { "namespace": "other" }, "spec": { "podSelector": {}, "policyTypes": ["Ingress", "Egress"] } }""", "two"),
        ],
            "SEC021 prod/core.Namespace/one: found a namespace without a default deny policy; add a NetworkPolicy with an empty podSelector and the policyTypes Ingress and Egress"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Namespace),
        Make(ResourceTypes.NetworkPolicy, """{ "metadata": { "namespace": { "$computed": [] } }, "spec": { "podSelector": {}, "policyTypes": ["Ingress", "Egress"] } }""", "two"),
    ];
}
