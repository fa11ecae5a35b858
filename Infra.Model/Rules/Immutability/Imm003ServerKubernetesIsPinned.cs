namespace Infra.Model.Rules.Immutability;

internal sealed class Imm003ServerKubernetesIsPinned() : TypeRule(
    "IMM003",
    "A node group names the Kubernetes version of its servers.",
    "Without one it takes that of the control plane, so an upgrade of the control plane changes what the next server is.",
    "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html",
    ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [35, 54];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "version", version => KubernetesMinor.Is(version), "write the version's minor such as \"1.35\"");
}
