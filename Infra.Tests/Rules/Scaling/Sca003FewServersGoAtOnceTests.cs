using Infra.Model.Rules;

namespace Infra.Tests.Rules.Scaling;

public sealed class Sca003FewServersGoAtOnceTests() : RuleTests("SCA003")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, """{ "updateConfig": { "maxUnavailable": 1 } }"""),
        Make(ResourceTypes.NodeGroup, """{ "updateConfig": { "maxUnavailablePercentage": 33 } }""", "two"),
        Make(ResourceTypes.NodeGroup, """{ "updateConfig": { "maxUnavailablePercentage": 1 } }""", "three"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.NodeGroup)],
            "SCA003 prod/eks.NodeGroup/one/updateConfig.maxUnavailable: found no maxUnavailable; write 1"),
        ([Make(ResourceTypes.NodeGroup, """{ "updateConfig": { "maxUnavailablePercentage": 50 } }""")],
            "SCA003 prod/eks.NodeGroup/one/updateConfig.maxUnavailablePercentage: found 50; write at most 33, so that at most one third of the servers is unavailable"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "updateConfig": { "maxUnavailablePercentage": { "$computed": [] } } }""")];
}
