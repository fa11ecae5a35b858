namespace Infra.Model.Rules.Immutability;

internal sealed class Imm018EvictionIsNotForced() : TypeRule(
    "IMM018",
    "A node group does not force the eviction of pods.",
    "With forceUpdateVersion EKS ignores pod disruption budgets: all pods of a workload can stop at the same time.",
    "https://docs.aws.amazon.com/eks/latest/userguide/update-managed-node-group.html",
    ResourceTypes.NodeGroup)
{
    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "forceUpdateVersion", force => !force.IsTrue, "remove it");
}
