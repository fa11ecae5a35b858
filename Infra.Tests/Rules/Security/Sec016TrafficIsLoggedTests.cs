using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec016TrafficIsLoggedTests() : RuleTests("SEC016")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Vpc),
        Make(ResourceTypes.FlowLog, """{ "trafficType": "ALL", "vpcId": { "$computed": ["aws:ec2/vpc:Vpc::one"] } }""", "two"),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([Make(ResourceTypes.Vpc)],
            "SEC016 prod/ec2.Vpc/one: found a VPC without a flow log; declare one with trafficType \"ALL\""),
        ([
            Make(ResourceTypes.Vpc),
            Make(ResourceTypes.FlowLog, """{ "trafficType": "REJECT", "vpcId": { "$computed": ["aws:ec2/vpc:Vpc::one"] } }""", "two"),
        ],
            "SEC016 prod/ec2.Vpc/one: found a flow log with trafficType \"REJECT\"; write \"ALL\""),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Vpc),
        Make(ResourceTypes.FlowLog, """{ "trafficType": "ALL", "vpcId": { "$computed": [] } }""", "two"),
    ];
}
