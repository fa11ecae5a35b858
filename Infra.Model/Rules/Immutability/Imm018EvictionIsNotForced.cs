namespace Infra.Model.Rules.Immutability;

internal sealed class Imm018EvictionIsNotForced() : TypeRule(
    "IMM018",
    "A node group does not force pods off its servers.",
    "Forced, EKS ignores disruption budgets: all copies of a workload can be gone at once.",
    "https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html",
    ResourceTypes.NodeGroup)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "forceUpdateVersion", force => !force.IsTrue, "remove it");
}
