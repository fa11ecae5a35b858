using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm003ServerKubernetesIsPinnedTests() : RuleTests("IMM003")
{
    private protected override Declared[] Good => [Make(ResourceTypes.NodeGroup, """{ "version": "1.35" }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.NodeGroup)],
            "IMM003 prod/eks.NodeGroup/one/version: found no version; write a minor version such as \"1.35\""),
        ([Make(ResourceTypes.NodeGroup, """{ "version": 1.3 }""")],
            "IMM003 prod/eks.NodeGroup/one/version: found 1.3; write a minor version such as \"1.35\""),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "version": { "$computed": [] } }""")];
}
