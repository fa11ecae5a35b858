namespace Infra.Model.Rules.Scaling;

internal sealed class Sca011SpotIsDiversified() : TypeRule(
    "SCA011",
    "A node group of spot servers allows at least three instance types.",
    "If AWS has no capacity for the only type, the whole group stops.",
    "https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html#managed-node-group-capacity-types",
    ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [57];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && resource["capacityType"].Text == "SPOT";

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "instanceTypes", types => types.Items.Length >= 3, "list at least three instance types of the same size");
}
