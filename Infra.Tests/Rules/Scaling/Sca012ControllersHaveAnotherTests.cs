using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca012ControllersHaveAnotherTests() : RuleTests("SCA012")
{
    private protected override Declared[] Good => [Make(ResourceTypes.HelmRelease, """{ "atomic": true, "values": { "replicaCount": 2 } }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.HelmRelease, """{ "values": { "replicaCount": 1 } }""")],
            "SCA012 prod/helm.sh.Release/one/atomic: found no atomic; write true\nSCA012 prod/helm.sh.Release/one/values.replicaCount: found 1; write at least 2"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.HelmRelease, """{ "atomic": true, "values": { "replicaCount": { "$computed": [] } } }""")];
}
