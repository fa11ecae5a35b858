using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca008ContainersSayWhatTheyNeedTests() : RuleTests("SCA008")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "containers": [{ "resources": { "requests": { "cpu": "1", "memory": "1Gi" }, "limits": { "memory": "1Gi" } } }] } } } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "containers": [{ "resources": { "requests": { "cpu": "1" }, "limits": { "memory": "1Gi" } } }] } } } }"""),
        ],
            "SCA008 prod/apps.Deployment/one/spec.template.spec.containers[0].resources.requests.memory: found no memory; write the amount that it needs"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Deployment, """{ "spec": { "template": { "spec": { "containers": [{ "resources": { "$computed": [] } }] } } } }"""),
    ];
}
