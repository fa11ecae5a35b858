using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Services;

internal sealed class Svc007VersionsSpreadByThemselves() : TypeRule(
    "SVC007",
    "The spread constraints of a version count the pods of that version alone.",
    "If they count the pods of another version too, all pods of the new one can start in one zone, and stay there when the other goes.",
    "https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/",
    ResourceTypes.Deployment)
{
    private const string Constraints = $"{PodTemplate.Spec}.topologySpreadConstraints";

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && !Version(resource).IsEmpty;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => resource[Constraints].IsUnknown
        ? Verdict.Unknown(Constraints)
        : Verdict.All(
            from index in Enumerable.Range(0, resource[Constraints].Items.Length)
            select Expect(
                resource,
                $"{Constraints}[{index}].labelSelector.matchLabels['{WorkloadLabels.Version}']",
                version => version.Text == Version(resource).Text,
                $"write \"{Version(resource).Text}\", as in the labels of the pods"));

    private static Node Version(Declared deployment) => deployment[$"spec.template.metadata.labels['{WorkloadLabels.Version}']"];
}
