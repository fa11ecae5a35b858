using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Services;

internal sealed class Svc003ServicesOfVersionsKeepToThem() : TypeRule(
    "SVC003",
    "The Service of a version selects the pods of that version alone.",
    "A selector that is edited moves all requests at once, to pods that the load balancer does not know yet.",
    "https://kubernetes.io/docs/concepts/services-networking/service/",
    ResourceTypes.Service)
{
    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && !Label(resource, WorkloadLabels.Version).IsEmpty;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        from label in (string[])[WorkloadLabels.Service, WorkloadLabels.Version]
        select Expect(
            resource,
            $"spec.selector['{label}']",
            value => value.Text == Label(resource, label).Text,
            $"write \"{Label(resource, label).Text}\", as in the labels"));

    private static Node Label(Declared service, string name) => service[$"metadata.labels['{name}']"];
}
