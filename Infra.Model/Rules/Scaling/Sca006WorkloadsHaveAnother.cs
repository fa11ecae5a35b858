namespace Infra.Model.Rules.Scaling;

internal sealed class Sca006WorkloadsHaveAnother() : TypeRule(
    "SCA006",
    "A workload has at least two pods.",
    "One pod is none while its server is replaced, which here is the ordinary way to change a server.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/application.html",
    ResourceTypes.Deployment)
{
    public override IReadOnlyList<int> Controls => [48];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "spec.replicas", replicas => replicas.Number >= 2, "write at least 2");
}
