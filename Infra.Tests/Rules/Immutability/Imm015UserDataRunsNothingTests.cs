using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm015UserDataRunsNothingTests() : RuleTests("IMM015")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.LaunchTemplate, """{ "userData": "W3NldHRpbmdzLmt1YmVybmV0ZXNdCm1heC1wb2RzID0gMTEwCg==" }"""),
        Make(ResourceTypes.LaunchTemplate, name: "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.LaunchTemplate, """{ "userData": "IyEvYmluL3NoCnl1bSB1cGRhdGUgLXkK" }""")],
            "IMM015 prod/ec2.LaunchTemplate/one/userData: found \"#!\"; keep only settings in it, and move what must run to a DaemonSet or an image"),
        ([Make(ResourceTypes.LaunchTemplate, """{ "userData": "W3NldHRpbmdzLmJvb3RzdHJhcC1jb250YWluZXJzLnhd" }""")],
            "IMM015 prod/ec2.LaunchTemplate/one/userData: found \"bootstrap-containers\"; keep only settings in it, and move what must run to a DaemonSet or an image"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.LaunchTemplate, """{ "userData": { "$computed": [] } }""")];
}
