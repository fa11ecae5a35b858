using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm005AddOnBuildIsPinnedTests() : RuleTests("IMM005")
{
    private protected override Declared[] Good => [Make(ResourceTypes.AddOn, """{ "addonVersion": "v1.22.4-eksbuild.3" }""")];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.AddOn)],
            "IMM005 prod/eks.Addon/one/addonVersion: found no addonVersion; write a version such as \"v1.22.4-eksbuild.3\", from Infra.Model/Releases"),
        ([Make(ResourceTypes.AddOn, """{ "addonVersion": "v1.22.4" }""")],
            "IMM005 prod/eks.Addon/one/addonVersion: found \"v1.22.4\"; write a version such as \"v1.22.4-eksbuild.3\", from Infra.Model/Releases"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.AddOn, """{ "addonVersion": { "$computed": [] } }""")];
}
