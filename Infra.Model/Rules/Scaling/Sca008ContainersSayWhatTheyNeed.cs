namespace Infra.Model.Rules.Scaling;

internal sealed class Sca008ContainersSayWhatTheyNeed() : TypeRule(
    "SCA008",
    "Each container has CPU and memory requests and a memory limit.",
    "The scheduler and the autoscaler use only requests. A container without a limit can take the memory of other pods.",
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
    ResourceTypes.Deployment)
{
    public override IReadOnlyList<int> Controls => [45];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        from container in PodTemplate.Containers(resource)
        from path in (string[])["requests.cpu", "requests.memory", "limits.memory"]
        select Expect(resource, $"{container}.resources.{path}", amount => !amount.IsEmpty, "write the amount that it needs"));
}
