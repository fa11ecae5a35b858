namespace Infra.Model.Rules.Scaling;

internal sealed class Sca012ControllersHaveAnother() : TypeRule(
    "SCA012",
    "A Helm release runs at least two replicas, and is rolled back if it fails.",
    "Controllers such as the autoscaler must stay available while servers are replaced.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/cluster-autoscaling.html",
    ResourceTypes.HelmRelease)
{
    public override IReadOnlyList<int> Controls => [48, 56];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "values.replicaCount", replicas => replicas.Number >= 2, "write at least 2"),
        Expect(resource, "atomic", atomic => atomic.IsTrue, "write true"));
}
