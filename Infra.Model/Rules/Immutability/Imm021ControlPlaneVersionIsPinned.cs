namespace Infra.Model.Rules.Immutability;

internal sealed class Imm021ControlPlaneVersionIsPinned() : ClusterRule(
    "IMM021",
    "The cluster sets its Kubernetes version.",
    "Without it EKS uses its default version of that day, and the same environment cannot be built again.",
    "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html")
{
    public override IReadOnlyList<int> Controls => [54];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "version", version => KubernetesMinor.Is(version), "write a minor version such as \"1.35\"");
}
