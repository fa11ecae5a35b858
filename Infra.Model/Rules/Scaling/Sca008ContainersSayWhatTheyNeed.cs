namespace Infra.Model.Rules.Scaling;

internal sealed class Sca008ContainersSayWhatTheyNeed() : TypeRule(
    "SCA008",
    "Each container requests cpu and memory, and has a limit of memory.",
    "The autoscaler and the scheduler go by requests alone; a container without a limit takes the memory of its neighbours.",
    "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/",
    ResourceTypes.Deployment)
{
    public override IReadOnlyList<int> Controls => [45];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        from container in PodTemplate.Containers(resource)
        from path in (string[])["requests.cpu", "requests.memory", "limits.memory"]
        select Expect(resource, $"{container}.resources.{path}", amount => !amount.IsEmpty, "write what it needs"));
}
