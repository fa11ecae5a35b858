using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec015DefaultSecurityGroupIsClosedTests() : RuleTests("SEC015")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Vpc),
        Make(ResourceTypes.DefaultSecurityGroup, """{ "vpcId": { "$computed": ["aws:ec2/vpc:Vpc::one"] } }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Vpc)],
            "SEC015 prod/ec2.Vpc/one: found a VPC whose default security group has the rules that AWS creates; declare a DefaultSecurityGroup without rules for it"),
        ([Make(ResourceTypes.DefaultSecurityGroup, """{ "egress": [{ "protocol": "-1" }] }""")],
            "SEC015 prod/ec2.DefaultSecurityGroup/one/egress: found protocol \"-1\"; remove it"),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Vpc),
        Make(ResourceTypes.DefaultSecurityGroup, """{ "vpcId": { "$computed": [] } }""", "two"),
    ];
}
