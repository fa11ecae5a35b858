using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec024TokensAreNotMountedTests() : RuleTests("SEC024")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "automountServiceAccountToken": false, "containers": [] } } } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "containers": [] } } } }""")],
            "SEC024 prod/apps.Deployment/one/spec.template.spec.automountServiceAccountToken: found no automountServiceAccountToken; write false, and mount a projected token if the workload needs the API"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "automountServiceAccountToken": { "$computed": [] }, "containers": [] } } } }"""),
    ];
}
