namespace Infra.Model.Rules.Structures;

internal sealed class Str010ServersWaitForTheirNetwork() : TypeRule(
    "STR010",
    "Node groups are created after the add-ons that servers need.",
    "A server without the VPC CNI add-on never becomes Ready, and EKS then fails to create the node group.",
    "https://docs.aws.amazon.com/eks/latest/userguide/managing-vpc-cni.html",
    ResourceTypes.NodeGroup)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && Networks(all).Any();

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Networks(all).All(network => all.WaitsFor(resource, network))
        ? Verdict.Holds
        : Verdict.Broken("dependsOn", "no dependency on the add-on vpc-cni", "add the component of the node add-ons to dependsOn");

    private static IEnumerable<Declared> Networks(DeclaredEnvironment all) => all.Of(ResourceTypes.AddOn).Where(addOn => addOn["addonName"].Text == "vpc-cni");
}
