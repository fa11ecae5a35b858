using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca006WorkloadsHaveAnotherTests() : RuleTests("SCA006")
{
    private protected override Declared[] Good => [Make(ResourceTypes.Deployment, """{ "spec": { "replicas": 2 } }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Deployment, """{ "spec": { "replicas": 1 } }""")],
            "SCA006 prod/apps.Deployment/one/spec.replicas: found 1; write at least 2"),
        ([Make(ResourceTypes.Deployment)],
            "SCA006 prod/apps.Deployment/one/spec.replicas: found no replicas; write at least 2"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.Deployment, """{ "spec": { "replicas": { "$computed": [] } } }""")];
}
