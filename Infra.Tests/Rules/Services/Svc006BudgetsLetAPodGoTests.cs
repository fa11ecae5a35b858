using Infra.Model.Rules;

namespace Infra.Tests.Rules.Services;

public sealed class Svc006BudgetsLetAPodGoTests() : RuleTests("SVC006")
{
    private const string Labels = """{ "infra/version": "1" }""";

    private protected override Declared[] Good =>
    [
        Budget("\"maxUnavailable\": \"10%\""), Budget("\"minAvailable\": 2"),
        Pods("api", replicas: 1), Autoscaler(1, "other"), Autoscaler(3),
        // Pods that the budget is not about.
        Pods("other", replicas: 1, labels: """{ "infra/version": "2" }"""), Pods("api", replicas: 1, space: "other"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Budget("\"maxUnavailable\": 0")], "SVC006 prod/policy.PodDisruptionBudget/one/spec.maxUnavailable: found 0; write at least 1"),
        ([Budget("\"minAvailable\": \"100%\"")], "SVC006 prod/policy.PodDisruptionBudget/one/spec.minAvailable: found \"100%\"; write maxUnavailable: 1 instead"),
        ([Budget("\"minAvailable\": 3"), Pods("api"), Autoscaler(3)], "SVC006 prod/policy.PodDisruptionBudget/one/spec.minAvailable: found 3; write maxUnavailable: 1 instead"),
        ([Budget("\"minAvailable\": 2"), Pods("api", replicas: 2), Pods("more", replicas: 5)], "SVC006 prod/policy.PodDisruptionBudget/one/spec.minAvailable: found 2; write maxUnavailable: 1 instead"),
    ];

    private protected override Declared[]? Unsure => [Budget("\"maxUnavailable\": { \"$computed\": [] }")];

    private static Declared Pods(string name, int? replicas = null, string labels = Labels, string space = "shop") => Make(
        ResourceTypes.Deployment,
        $$$"""{ "metadata": { "name": "{{{name}}}", "namespace": "{{{space}}}" }, "spec": { {{{(replicas is null ? "" : $"\"replicas\": {replicas}, ")}}}"template": { "metadata": { "labels": {{{labels}}} } } } }""");

    private static Declared Budget(string bound) => Make(
        ResourceTypes.PodDisruptionBudget, $$$"""{ "metadata": { "namespace": "shop" }, "spec": { "selector": { "matchLabels": {{{Labels}}} }, {{{bound}}} } }""");

    private static Declared Autoscaler(int min, string name = "api") => Make(
        ResourceTypes.HorizontalPodAutoscaler, $$$"""{ "metadata": { "namespace": "shop" }, "spec": { "minReplicas": {{{min}}}, "scaleTargetRef": { "name": "{{{name}}}" } } }""");
}
