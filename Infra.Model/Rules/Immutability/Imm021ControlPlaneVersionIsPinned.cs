namespace Infra.Model.Rules.Immutability;

internal sealed class Imm021ControlPlaneVersionIsPinned() : ClusterRule(
    "IMM021",
    "The cluster names its Kubernetes version.",
    "Without one it is created with the newest, and no environment can be built again as it was.",
    "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html")
{
    public override IReadOnlyList<int> Controls => [54];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "version", version => KubernetesMinor.Is(version), "write the version's minor such as \"1.35\"");
}
