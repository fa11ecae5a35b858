using Infra.Model.Rules;

namespace Infra.Tests.Rules.Services;

public sealed class Svc002WeightsSumToAHundredTests() : RuleTests("SVC002")
{
    private protected override Declared[] Good =>
    [
        Ingress("90", "10"),
        Ingress("100", "0"),
        Make(ResourceTypes.Ingress, """{ "metadata": { "annotations": { "alb.ingress.kubernetes.io/actions.https": "{ \"type\": \"redirect\" }" } } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Ingress("0", "0")], "SVC002 prod/networking.k8s.io.Ingress/one/metadata.annotations['alb.ingress.kubernetes.io/actions.api']: found weights of 0 together; write weights that sum to 100"),
        ([Ingress("90", "20")], "SVC002 prod/networking.k8s.io.Ingress/one/metadata.annotations['alb.ingress.kubernetes.io/actions.api']: found weights of 110 together; write weights that sum to 100"),
    ];

    private static Declared Ingress(string one, string other) => Make(
        ResourceTypes.Ingress,
        $$"""{ "metadata": { "annotations": { "alb.ingress.kubernetes.io/actions.api": "{ \"forwardConfig\": { \"targetGroups\": [{ \"weight\": {{one}} }, { \"weight\": {{other}} }] } }" } } }""");
}
