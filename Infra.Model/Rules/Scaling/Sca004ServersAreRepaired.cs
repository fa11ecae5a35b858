namespace Infra.Model.Rules.Scaling;

internal sealed class Sca004ServersAreRepaired() : TypeRule(
    "SCA004",
    "Node auto repair is enabled.",
    "Without it a failed server is replaced only when somebody notices.",
    "https://docs.aws.amazon.com/eks/latest/userguide/node-health.html",
    ResourceTypes.NodeGroup)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "nodeRepairConfig.enabled", enabled => enabled.IsTrue, "write true");
}
