using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm006ChartVersionIsPinnedTests() : RuleTests("IMM006")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.HelmRelease, """{ "version": "9.59.0" }"""),
        Make(ResourceTypes.HelmRelease, """{ "version": "v1.2.3-rc.1" }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.HelmRelease)],
            "IMM006 prod/helm.sh.Release/one/version: found no version; write a version such as \"9.59.0\", from Infra.Model/Releases"),
        ([Make(ResourceTypes.HelmRelease, """{ "version": "^9.59.0" }""")],
            "IMM006 prod/helm.sh.Release/one/version: found \"^9.59.0\"; write a version such as \"9.59.0\", from Infra.Model/Releases"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.HelmRelease, """{ "version": { "$computed": [] } }""")];
}
