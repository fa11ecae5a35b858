using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm021ControlPlaneVersionIsPinnedTests() : RuleTests("IMM021")
{
    private protected override Declared[] Good => [Make(ResourceTypes.ClusterComponent, """{ "version": "1.35" }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.ClusterComponent, """{ "name": "a" }""")],
            "IMM021 prod/eks:Cluster/one/version: found no version; write a minor version such as \"1.35\""),
        ([
            Make(ResourceTypes.ClusterComponent),
            Make(ResourceTypes.Cluster, """{ "version": "1.35.2" }""", "two"),
        ],
            "IMM021 prod/eks.Cluster/two/version: found \"1.35.2\"; write a minor version such as \"1.35\""),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.ClusterComponent, """{ "version": { "$computed": [] } }""")];
}
