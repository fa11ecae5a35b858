namespace Infra.Model.Rules.Security;

internal sealed class Sec016TrafficIsLogged() : TypeRule(
    "SEC016",
    "A network has a flow log of all its traffic.",
    "What went where can be told afterwards from nothing else.",
    "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html",
    ResourceTypes.Vpc)
{
    public override IReadOnlyList<int> Controls => [41];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => all.Referring(ResourceTypes.FlowLog, "vpcId", resource.Name) switch
    {
        null => Verdict.Unknown("vpcId of a flow log"),
        { } logs when logs.Any(log => log["trafficType"].Text == "ALL") => Verdict.Holds,
        { IsEmpty: true } => Verdict.Broken("", "a network without a flow log", "declare one of all traffic"),
        { } logs => Verdict.Broken("", $"a flow log of {logs[0]["trafficType"].Quoted}", "write \"ALL\""),
    };
}
