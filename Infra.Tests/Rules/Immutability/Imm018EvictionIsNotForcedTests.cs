using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm018EvictionIsNotForcedTests() : RuleTests("IMM018")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, """{ "forceUpdateVersion": false }"""),
        Make(ResourceTypes.NodeGroup, name: "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.NodeGroup, """{ "forceUpdateVersion": true }""")],
            "IMM018 prod/eks.NodeGroup/one/forceUpdateVersion: found true; remove it"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "forceUpdateVersion": { "$computed": [] } }""")];
}
