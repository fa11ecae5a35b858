using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm008ChartImageIsPinnedTests() : RuleTests("IMM008")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.HelmRelease, """{ "values": { "image": { "tag": "v3.5.0@sha256:0000000000000000000000000000000000000000000000000000000000000000" }, "other": { "image": "a@sha256:0000000000000000000000000000000000000000000000000000000000000000" } } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.HelmRelease, """{ "values": { "image": { "tag": "v3" } } }""")],
            "IMM008 prod/helm.sh.Release/one/values.image.tag: found \"v3\"; add the digest: version@sha256:…"),
        ([Make(ResourceTypes.HelmRelease, """{ "values": { "image": { "tag": "v3.5.0" } } }""")],
            "IMM008 prod/helm.sh.Release/one/values.image.tag: found \"v3.5.0\"; add the digest: version@sha256:…"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.HelmRelease, """{ "values": { "image": { "tag": { "$computed": [] } } } }""")];
}
