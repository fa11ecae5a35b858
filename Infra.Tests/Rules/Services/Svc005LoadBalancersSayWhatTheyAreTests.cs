using Infra.Model.Rules;

namespace Infra.Tests.Rules.Services;

public sealed class Svc005LoadBalancersSayWhatTheyAreTests() : RuleTests("SVC005")
{
    private const string Place = "SVC005 prod/networking.k8s.io.Ingress/one/metadata.annotations['alb.ingress.kubernetes.io";

    private protected override Declared[] Good => [Ingress("internet-facing", "ip", "shop"), Ingress("internal", "ip", "shop.internal")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Ingress("public", "ip", "shop")], $"{Place}/scheme']: found \"public\"; write internal or internet-facing"),
        ([Ingress("internal", "instance", "shop")], $"{Place}/target-type']: found \"instance\"; write ip"),
        ([Ingress("internal", "ip", "shopping")], $"{Place}/group.name']: found \"shopping\"; write the name of its namespace, shop"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Ingress, """{ "metadata": { "namespace": "shop", "annotations": { "$computed": [] } } }""")];

    private static Declared Ingress(string scheme, string type, string group) => Make(
        ResourceTypes.Ingress,
        $$"""
        { "metadata": { "namespace": "shop", "annotations": {
          "alb.ingress.kubernetes.io/scheme": "{{scheme}}", "alb.ingress.kubernetes.io/target-type": "{{type}}", "alb.ingress.kubernetes.io/group.name": "{{group}}" } } }
        """);
}
