using Infra.Model.Rules;

namespace Infra.Tests.Rules.Services;

public sealed class Svc010PodsReachTheirCredentialsTests() : RuleTests("SVC010")
{
    private const string Finding =
        "SVC010 prod/apps.Deployment/one: found pods with a Pod Identity association and no network policy that lets them out to 169.254.170.23/32; add an egress rule for it on port 80";

    private protected override Declared[] Good => [Association, Pods, Policy("10.0.0.0/8"), Policy("169.254.170.23/32")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Association, Pods], Finding),
        ([Association, Pods, Policy("10.0.0.0/8")], Finding),
        ([Association, Pods, Policy("169.254.170.23/32", """{ "infra/service": "other" }""")], Finding),
        ([Association, Pods, Policy("169.254.170.23/32", """{ "infra/service": "api", "infra/version": "2" }""")], Finding),
    ];

    private protected override Declared[]? Other => [Pods];

    private protected override Declared[]? Unsure =>
    [
        Association, Pods,
        Make(ResourceTypes.NetworkPolicy, """{ "metadata": { "namespace": "shop" }, "spec": { "podSelector": { "matchLabels": { "infra/service": "api" } }, "egress": { "$computed": [] } } }"""),
    ];

    private static Declared Association => Make(ResourceTypes.PodIdentityAssociation, """{ "namespace": "shop", "serviceAccount": "api-1" }""");

    private static Declared Pods => Make(
        ResourceTypes.Deployment,
        """{ "metadata": { "namespace": "shop" }, "spec": { "template": { "metadata": { "labels": { "infra/service": "api" } }, "spec": { "serviceAccountName": "api-1" } } } }""");

    private static Declared Policy(string block, string labels = """{ "infra/service": "api" }""") => Make(
        ResourceTypes.NetworkPolicy,
        $$"""
        {
          "metadata": { "namespace": "shop" },
          "spec": {
            "podSelector": { "matchLabels": {{labels}} },
            "egress": [{ "to": [{ "ipBlock": { "cidr": "10.1.0.0/16" } }] }, { "to": [{ "ipBlock": { "cidr": "10.2.0.0/16" } }, { "ipBlock": { "cidr": "{{block}}" } }] }]
          }
        }
        """);
}
