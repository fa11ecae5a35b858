namespace Infra.Model.Rules.Scaling;

internal sealed class Sca006WorkloadsHaveAnother() : TypeRule(
    "SCA006",
    "A workload has at least two replicas.",
    "A single pod is unavailable while its server is replaced, and replacing is the normal way to change a server here.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/application.html",
    ResourceTypes.Deployment)
{
    public override IReadOnlyList<int> Controls => [48];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "spec.replicas", replicas => replicas.Number >= 2, "write at least 2");
}
