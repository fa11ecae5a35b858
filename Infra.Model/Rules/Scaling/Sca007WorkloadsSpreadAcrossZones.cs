namespace Infra.Model.Rules.Scaling;

internal sealed class Sca007WorkloadsSpreadAcrossZones() : TypeRule(
    "SCA007",
    "The pods of a workload are spread across availability zones.",
    "Otherwise all of them can run in one zone, and stop when it fails.",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/",
    ResourceTypes.Deployment)
{
    public override IReadOnlyList<int> Controls => [49];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(
            resource,
            $"{PodTemplate.Spec}.topologySpreadConstraints",
            constraints => constraints.Items.Any(constraint => constraint.At("topologyKey").Text == "topology.kubernetes.io/zone"),
            "add one with the topologyKey topology.kubernetes.io/zone");
}
