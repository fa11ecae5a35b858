namespace Infra.Model.Rules.Security;

internal sealed class Sec004KubernetesApiIsPrivate() : ClusterRule(
    "SEC004",
    "The Kubernetes API answers within the network, and from outside only to networks that are named.",
    "An API that answers the whole internet is one stolen token or one flaw away from belonging to somebody else.",
    "https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html")
{
    public override IReadOnlyList<int> Controls => [27];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var cidrs = Place(resource, "publicAccessCidrs", "vpcConfig.publicAccessCidrs");

        return Verdict.All(
            Expect(resource, Place(resource, "endpointPrivateAccess", "vpcConfig.endpointPrivateAccess"), access => access.IsTrue, "write true"),
            Expect(
                resource,
                Place(resource, "endpointPublicAccess", "vpcConfig.endpointPublicAccess"),
                access => access.Text == "false" || !resource[cidrs].IsEmpty,
                "write false, or name the networks that may"),
            Expect(resource, cidrs, networks => !networks.Items.Any(OpenNetwork.Is), "name the networks people work from"));
    }
}
