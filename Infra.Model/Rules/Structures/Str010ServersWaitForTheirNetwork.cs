namespace Infra.Model.Rules.Structures;

internal sealed class Str010ServersWaitForTheirNetwork() : TypeRule(
    "STR010",
    "Servers are launched after the add-ons without which they cannot work.",
    "A server without its network add-on stays unready, and EKS gives up on the group after a while.",
    "https://docs.aws.amazon.com/eks/latest/userguide/managing-vpc-cni.html",
    ResourceTypes.NodeGroup)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && Networks(all).Any();

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Networks(all).All(network => WaitsFor(resource, network, all))
        ? Verdict.Holds
        : Verdict.Broken("dependsOn", "no wait for the add-on vpc-cni", "depend on the component of the add-ons that nodes need");

    // Who waits for a component waits for all that it declares.
    private static bool WaitsFor(Declared resource, Declared network, DeclaredEnvironment all) =>
        resource.Options.DependsOn.Contains(network.Name) || all.Around(network).Any(component => resource.Options.DependsOn.Contains(component.Name));

    private static IEnumerable<Declared> Networks(DeclaredEnvironment all) => all.Of(ResourceTypes.AddOn).Where(addOn => addOn["addonName"].Text == "vpc-cni");
}
