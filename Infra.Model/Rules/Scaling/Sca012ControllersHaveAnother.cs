namespace Infra.Model.Rules.Scaling;

internal sealed class Sca012ControllersHaveAnother() : TypeRule(
    "SCA012",
    "A chart of the cluster runs at least two pods, and is undone when it fails.",
    "What scales servers or makes load balancers must not be away when servers are replaced.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/cluster-autoscaling.html",
    ResourceTypes.HelmRelease)
{
    public override IReadOnlyList<int> Controls => [48, 56];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "values.replicaCount", replicas => replicas.Number >= 2, "write at least 2"),
        Expect(resource, "atomic", atomic => atomic.IsTrue, "write true"));
}
