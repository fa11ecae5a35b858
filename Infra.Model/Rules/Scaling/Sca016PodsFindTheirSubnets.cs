namespace Infra.Model.Rules.Scaling;

internal sealed class Sca016PodsFindTheirSubnets() : TypeRule(
    "SCA016",
    "Servers whose subnet is closed to pods have a subnet for pods in each of their zones, and a VPC CNI that finds it.",
    "Such a server gives no pod an address, and an older VPC CNI ignores that its subnet is closed.",
    "https://docs.aws.amazon.com/eks/latest/userguide/cni-subnet-selection.html",
    ResourceTypes.NodeGroup)
{
    private static readonly Version FirstBuild = new(1, 22, 1);

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && PodSubnetTag.ClosedOf(all, resource).Any();

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var without = PodSubnetTag.ClosedOf(all, resource)
            .Where(subnet => !PodSubnetTag.OpenBeside(all, subnet).Any())
            .Select(subnet => subnet.Name.ShortText)
            .Order(StringComparer.Ordinal)
            .ToList();
        var old = all.Of(ResourceTypes.AddOn).FirstOrDefault(addOn => addOn["addonName"].Text == "vpc-cni" && AddOnBuild.Of(addOn) < FirstBuild);

        return without.Count > 0 ? Verdict.Broken("subnetIds", $"no subnet tagged {PodSubnetTag.Key}: {PodSubnetTag.Open} in the zone of {string.Join(", ", without)}", "add one")
            : old is not null ? Verdict.Broken("subnetIds", $"subnets tagged {PodSubnetTag.Key}: {PodSubnetTag.Closed} under vpc-cni {old["addonVersion"].Text}", $"use a release with vpc-cni {FirstBuild} or later")
            : Verdict.Holds;
    }
}
