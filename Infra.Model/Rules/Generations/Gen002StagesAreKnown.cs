using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Generations;

internal sealed class Gen002StagesAreKnown() : TypeRule(
    "GEN002",
    "A node group has labels for its pool, generation and stage.",
    "Selectors, budgets and people use these labels.",
    "https://docs.aws.amazon.com/eks/latest/userguide/node-taints-managed-node-groups.html",
    ResourceTypes.NodeGroup)
{
    private static readonly string[] Stages = [StageWord.Test, StageWord.Enabled, StageWord.Draining];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, NodeGroups.Stage, stage => Stages.Contains(stage.Text), $"write one of {string.Join(", ", Stages)}"),
        Expect(resource, $"labels['{NodeLabels.Pool}']", pool => !pool.IsEmpty, "write the pool's name"),
        Expect(resource, $"labels['{NodeLabels.Generation}']", generation => generation.Text == resource.Name.Name, $"write \"{resource.Name.Name}\""));
}
