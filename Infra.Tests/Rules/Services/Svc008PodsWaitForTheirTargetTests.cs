using Infra.Model.Rules;

namespace Infra.Tests.Rules.Services;

public sealed class Svc008PodsWaitForTheirTargetTests() : RuleTests("SVC008")
{
    private protected override Declared[] Good => [BalancedDeclarations.Ingress, BalancedDeclarations.Service, Pods(BalancedDeclarations.Ingress, BalancedDeclarations.Service)];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([BalancedDeclarations.Ingress, BalancedDeclarations.Service, Pods(BalancedDeclarations.Service)],
            "SVC008 prod/apps.Deployment/one: found pods that do not wait for networking.k8s.io.Ingress/way; add it to dependsOn"),
        ([BalancedDeclarations.Ingress, BalancedDeclarations.Service, Pods()],
            "SVC008 prod/apps.Deployment/one: found pods that do not wait for core.Service/target; add it to dependsOn\nSVC008 prod/apps.Deployment/one: found pods that do not wait for networking.k8s.io.Ingress/way; add it to dependsOn"),
    ];

    private protected override Declared[]? Other => [Pods()];

    private static Declared Pods(params Declared[] after) => BalancedDeclarations.Pods() with { Options = new() { DependsOn = [.. after.Select(one => one.Name)] } };
}
