namespace Infra.Model.Rules.Generations;

internal sealed class Gen002StagesAreKnown() : TypeRule(
    "GEN002",
    "A node group has labels for its pool, generation and stage.",
    "Selectors, budgets and people use these labels.",
    "https://docs.aws.amazon.com/eks/latest/userguide/node-taints-managed-node-groups.html",
    ResourceTypes.NodeGroup)
{
    private static readonly string[] Stages = ["test", "enabled", "draining"];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, NodeGroups.Stage, stage => Stages.Contains(stage.Text), $"write one of {string.Join(", ", Stages)}"),
        Expect(resource, "labels['infra/pool']", pool => !pool.IsEmpty, "write the pool's name"),
        Expect(resource, "labels['infra/generation']", generation => generation.Text == resource.Name.Name, $"write \"{resource.Name.Name}\""));
}
