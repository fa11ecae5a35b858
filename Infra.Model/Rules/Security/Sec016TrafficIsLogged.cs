namespace Infra.Model.Rules.Security;

internal sealed class Sec016TrafficIsLogged() : TypeRule(
    "SEC016",
    "A VPC has a flow log of all traffic.",
    "Without a flow log nobody can find out later who connected to what.",
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html",
    ResourceTypes.Vpc)
{
    public override IReadOnlyList<int> Controls => [41];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => all.Referring(ResourceTypes.FlowLog, "vpcId", resource.Name) switch
    {
        null => Verdict.Unknown("vpcId of a flow log"),
        { } logs when logs.Any(log => log["trafficType"].Text == "ALL") => Verdict.Holds,
        { IsEmpty: true } => Verdict.Broken("", "a VPC without a flow log", "declare one with trafficType \"ALL\""),
        { } logs => Verdict.Broken("", $"a flow log with trafficType {logs[0]["trafficType"].Quoted}", "write \"ALL\""),
    };
}
