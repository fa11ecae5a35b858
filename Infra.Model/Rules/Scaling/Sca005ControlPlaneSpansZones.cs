namespace Infra.Model.Rules.Scaling;

internal sealed class Sca005ControlPlaneSpansZones() : ClusterRule(
    "SCA005",
    "The control plane uses subnets in at least two availability zones.",
    "EKS requires two, and with two the API stays available when one zone fails.",
    "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html")
{
    public override IReadOnlyList<int> Controls => [53];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var subnets = resource[Place(resource, "subnetIds", "vpcConfig.subnetIds")];
        if (subnets.IsComputed && !subnets.Sources.Any()) return Verdict.Unknown("subnetIds");

        return SubnetZones.Of(all, subnets).Count() >= 2 ? Verdict.Holds : Verdict.Broken("subnetIds", "subnets in fewer than two zones", "name one subnet of each zone");
    }
}
