using Infra.Model.Rules;

namespace Infra.Tests.Rules.Immutability;

public sealed class Imm004TemplateNamesNoMovingImageTests() : RuleTests("IMM004")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.LaunchTemplate),
        Make(ResourceTypes.LaunchTemplate, """{ "imageId": "ami-0123456789abcdef0" }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.LaunchTemplate, """{ "imageId": "resolve:ssm:/aws/service/eks" }""")],
            "IMM004 prod/ec2.LaunchTemplate/one/imageId: found \"resolve:ssm:/aws/service/eks\"; write an AMI id such as \"ami-0123456789abcdef0\""),
    ];

    private protected override Declared[]? Unsure => [Make(ResourceTypes.LaunchTemplate, """{ "imageId": { "$computed": [] } }""")];
}
