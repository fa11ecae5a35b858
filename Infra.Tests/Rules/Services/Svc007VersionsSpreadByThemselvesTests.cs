using Infra.Model.Rules;

namespace Infra.Tests.Rules.Services;

public sealed class Svc007VersionsSpreadByThemselvesTests() : RuleTests("SVC007")
{
    private protected override Declared[] Good => [Pods("""[{ "labelSelector": { "matchLabels": { "infra/version": "1" } } }]""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Pods("""[{ "labelSelector": { "matchLabels": { "infra/service": "api" } } }]""")],
            "SVC007 prod/apps.Deployment/one/spec.template.spec.topologySpreadConstraints[0].labelSelector.matchLabels['infra/version']: found no infra/version; write \"1\", as in the labels of the pods"),
    ];

    private protected override Declared[]? Other => [Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "topologySpreadConstraints": [{}] } } } }""")];

    private protected override Declared[]? Unsure => [Pods("""{ "$computed": [] }""")];

    private static Declared Pods(string constraints) => Make(
        ResourceTypes.Deployment, $$$"""{ "spec": { "template": { "metadata": { "labels": { "infra/version": "1" } }, "spec": { "topologySpreadConstraints": {{{constraints}}} } } } }""");
}
