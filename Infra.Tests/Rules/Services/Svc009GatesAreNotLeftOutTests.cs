using Infra.Model.Rules;

namespace Infra.Tests.Rules.Services;

public sealed class Svc009GatesAreNotLeftOutTests() : RuleTests("SVC009")
{
    private protected override Declared[] Good =>
        [BalancedDeclarations.Ingress, Release("Fail", "false"), Make(ResourceTypes.HelmRelease, """{ "chart": "cluster-autoscaler" }""", "other")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([BalancedDeclarations.Ingress, Release("Ignore", "false")], "SVC009 prod/helm.sh.Release/one/values.podMutatorWebhookConfig.failurePolicy: found \"Ignore\"; write Fail"),
        ([BalancedDeclarations.Ingress, Release("Fail", "true")], "SVC009 prod/helm.sh.Release/one/values.tolerateNonExistentBackendService: found true; write false"),
    ];

    private protected override Declared[]? Other => [Release("Ignore", "true")];

    private protected override Declared[]? Unsure =>
        [BalancedDeclarations.Ingress, Make(ResourceTypes.HelmRelease, """{ "chart": "aws-load-balancer-controller", "values": { "$computed": [] } }""")];

    private static Declared Release(string policy, string tolerates) => Make(
        ResourceTypes.HelmRelease,
        $$"""{ "chart": "aws-load-balancer-controller", "values": { "podMutatorWebhookConfig": { "failurePolicy": "{{policy}}" }, "tolerateNonExistentBackendService": {{tolerates}} } }""");
}
