namespace Infra.Model.Rules.Immutability;

internal sealed class Imm003ServerKubernetesIsPinned() : TypeRule(
    "IMM003",
    "A node group sets the Kubernetes version of its servers.",
    "Without it EKS uses the version of the control plane, so an upgrade of the control plane also changes the servers that are launched next.",
    "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html",
    ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [35, 54];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "version", version => KubernetesMinor.Is(version), "write a minor version such as \"1.35\"");
}
