using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm002ImageReleaseIsPinnedTests() : RuleTests("IMM002")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.NodeGroup, """{ "releaseVersion": "1.35.8-20260923" }"""),
        Make(ResourceTypes.NodeGroup, """{ "releaseVersion": "1.66.0-1ad6b4a4" }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.NodeGroup)],
            "IMM002 prod/eks.NodeGroup/one/releaseVersion: found no releaseVersion; write a release version such as \"1.35.8-20260923\", from Infra.Model/Releases"),
        ([Make(ResourceTypes.NodeGroup, """{ "releaseVersion": "latest" }""")],
            "IMM002 prod/eks.NodeGroup/one/releaseVersion: found \"latest\"; write a release version such as \"1.35.8-20260923\", from Infra.Model/Releases"),
        ([Make(ResourceTypes.NodeGroup, """{ "releaseVersion": "1.35" }""")],
            "IMM002 prod/eks.NodeGroup/one/releaseVersion: found \"1.35\"; write a release version such as \"1.35.8-20260923\", from Infra.Model/Releases"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.NodeGroup, """{ "releaseVersion": { "$computed": [] } }""")];
}
