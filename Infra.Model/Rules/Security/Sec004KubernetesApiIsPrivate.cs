namespace Infra.Model.Rules.Security;

internal sealed class Sec004KubernetesApiIsPrivate() : ClusterRule(
    "SEC004",
    "The Kubernetes API has a private endpoint, and a public endpoint only for networks that are named.",
    "If the API is open to the internet, one stolen token or one vulnerability is enough to take over the cluster.",
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
                "write false, or list the networks that may connect"),
            Expect(resource, cidrs, networks => !networks.Items.Any(OpenNetwork.Is), "list the networks that people connect from"));
    }
}
