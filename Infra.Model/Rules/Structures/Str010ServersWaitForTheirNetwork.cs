namespace Infra.Model.Rules.Structures;

internal sealed class Str010ServersWaitForTheirNetwork() : TypeRule(
    "STR010",
    "Servers are launched after the add-ons without which they cannot work.",
    "A server without its network add-on stays unready, and EKS gives up on the group after a while.",
    "https://docs.aws.amazon.com/eks/latest/userguide/managing-vpc-cni.html",
    ResourceTypes.NodeGroup)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && Networks(all).Any();

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Networks(all).All(network => all.WaitsFor(resource, network))
        ? Verdict.Holds
        : Verdict.Broken("dependsOn", "no wait for the add-on vpc-cni", "depend on the component of the add-ons that nodes need");

    private static IEnumerable<Declared> Networks(DeclaredEnvironment all) => all.Of(ResourceTypes.AddOn).Where(addOn => addOn["addonName"].Text == "vpc-cni");
}
