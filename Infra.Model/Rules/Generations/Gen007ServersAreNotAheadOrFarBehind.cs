namespace Infra.Model.Rules.Generations;

internal sealed class Gen007ServersAreNotAheadOrFarBehind() : TypeRule(
    "GEN007",
    "Servers run the Kubernetes version of the control plane, or at most three minor versions older.",
    "Kubernetes does not support a kubelet that is newer than the API server, or more than three minor versions older.",
    "https://kubernetes.io/releases/version-skew-policy/#kubelet",
    ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [54];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && ControlPlane(all) is not null;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var cluster = ControlPlane(all)!["version"];
        if (cluster.IsComputed) return Verdict.Unknown("version of the cluster");
        if (KubernetesMinor.Of(cluster) is not { } minor) return Verdict.NotApplicable;

        return Expect(
            resource,
            "version",
            version => KubernetesMinor.Of(version) is { } own && own <= minor && own >= minor - 3,
            $"write 1.{minor - 3} to 1.{minor}, as the control plane runs {cluster.Text}");
    }

    private static Declared? ControlPlane(DeclaredEnvironment all) =>
        all.Of(ResourceTypes.ClusterComponent).FirstOrDefault(component => !component.Inputs.IsEmpty) ?? all.Of(ResourceTypes.Cluster).FirstOrDefault();
}
