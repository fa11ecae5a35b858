using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca006WorkloadsHaveAnotherTests() : RuleTests("SCA006")
{
    private const string Autoscaled = """{ "metadata": { "name": "api", "namespace": "shop" } }""";

    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Deployment, """{ "spec": { "replicas": 2 } }"""),
        Make(ResourceTypes.Deployment, Autoscaled, name: "two"),
        Autoscaler(2),
        Make(ResourceTypes.Deployment, """{ "metadata": { "labels": { "infra/stage": "test" } } }""", name: "three"),
        Make(ResourceTypes.Deployment, """{ "metadata": { "labels": { "infra/stage": "draining" } }, "spec": { "replicas": 0 } }""", name: "four"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Deployment, """{ "spec": { "replicas": 1 } }""")],
            "SCA006 prod/apps.Deployment/one/spec.replicas: found 1; write at least 2"),
        ([Make(ResourceTypes.Deployment, """{ "metadata": { "labels": { "infra/stage": "enabled" } }, "spec": { "replicas": 0 } }""")],
            "SCA006 prod/apps.Deployment/one/spec.replicas: found 0; write at least 2"),
        ([Make(ResourceTypes.Deployment)],
            "SCA006 prod/apps.Deployment/one/spec.replicas: found no replicas; write at least 2"),
        ([Make(ResourceTypes.Deployment, Autoscaled), Autoscaler(1)],
            "SCA006 prod/apps.Deployment/one: found 1 minReplicas in its autoscaler; write at least 2"),
        ([Make(ResourceTypes.Deployment, """{ "metadata": { "name": "api", "namespace": "shop" }, "spec": { "replicas": 3 } }"""), Autoscaler(2)],
            "SCA006 prod/apps.Deployment/one/spec.replicas: found 3; remove it, because the autoscaler decides"),
        ([Make(ResourceTypes.Deployment, """{ "metadata": { "name": "api", "namespace": "other" } }"""), Autoscaler(2)],
            "SCA006 prod/apps.Deployment/one/spec.replicas: found no replicas; write at least 2"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Deployment, """{ "spec": { "replicas": { "$computed": [] } } }""")];

    private static Declared Autoscaler(int min) => Make(
        ResourceTypes.HorizontalPodAutoscaler,
        $$"""{ "metadata": { "name": "api", "namespace": "shop" }, "spec": { "minReplicas": {{min}}, "scaleTargetRef": { "kind": "Deployment", "name": "api" } } }""",
        name: "autoscaler");
}
