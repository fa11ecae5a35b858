using Infra.Model.Rules;

namespace Infra.Tests.Rules.Services;

public sealed class Svc004PodsOutlastTheirTargetTests() : RuleTests("SVC004")
{
    private protected override Declared[] Good => [BalancedDeclarations.Ingress, BalancedDeclarations.Service, Pods("45")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([BalancedDeclarations.Ingress, BalancedDeclarations.Service, Pods("44")],
            "SVC004 prod/apps.Deployment/one/spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds: found 44; write at least 45"),
        ([BalancedDeclarations.Ingress, BalancedDeclarations.Service, BalancedDeclarations.Pods()],
            "SVC004 prod/apps.Deployment/one/spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds: found no seconds; write at least 45"),
    ];

    // No way leads to the pods: one Service is in another namespace, and the Ingress does not name the other.
    private protected override Declared[]? Other =>
    [
        BalancedDeclarations.Ingress,
        Make(ResourceTypes.Service, """{ "metadata": { "name": "api-1", "namespace": "other" }, "spec": { "selector": { "infra/version": "1" } } }""", "elsewhere"),
        Make(ResourceTypes.Service, """{ "metadata": { "name": "api-2", "namespace": "shop" }, "spec": { "selector": { "infra/version": "1" } } }""", "unnamed"),
        Pods("5"),
    ];

    private protected override Declared[]? Unsure => [BalancedDeclarations.Ingress, BalancedDeclarations.Service, Pods("""{ "$computed": [] }""")];

    private static Declared Pods(string seconds) => BalancedDeclarations.Pods($$$"""{ "lifecycle": { "preStop": { "sleep": { "seconds": {{{seconds}}} } } } }""");
}
