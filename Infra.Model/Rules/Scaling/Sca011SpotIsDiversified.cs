namespace Infra.Model.Rules.Scaling;

internal sealed class Sca011SpotIsDiversified() : TypeRule(
    "SCA011",
    "A group of spot servers may be of at least three types.",
    "A type of which AWS has none left takes the whole group with it.",
    "https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html#managed-node-group-capacity-types",
    ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [57];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && resource["capacityType"].Text == "SPOT";

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "instanceTypes", types => types.Items.Length >= 3, "name at least three types of one size");
}
