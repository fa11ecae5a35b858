using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm020DefaultTemplateVersionStaysPutTests() : RuleTests("IMM020")
{
    private protected override Declared[] Good => [Make(ResourceTypes.LaunchTemplate)];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.LaunchTemplate, """{ "updateDefaultVersion": true, "defaultVersion": 2 }""")],
            "IMM020 prod/ec2.LaunchTemplate/one/defaultVersion: found 2; remove it\nIMM020 prod/ec2.LaunchTemplate/one/updateDefaultVersion: found true; remove it"),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.LaunchTemplate, """{ "defaultVersion": { "$computed": [] } }""")];
}
