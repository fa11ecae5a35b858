namespace Infra.Model.Rules.Security;

internal sealed class Sec023ContainersAreConfined() : TypeRule(
    "SEC023",
    "Each container runs as an ordinary user, without more rights, on a file system it cannot change.",
    "Whoever breaks into it otherwise has the server, or leaves something behind.",
    "https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted",
    ResourceTypes.Deployment)
{
    public override IReadOnlyList<int> Controls => [13, 14, 15, 43];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
    [
        .. ((string[])["hostNetwork", "hostPID", "hostIPC"]).Select(path => Expect(resource, $"{PodTemplate.Spec}.{path}", host => !host.IsTrue, "remove it")),
        Expect(resource, $"{PodTemplate.Spec}.securityContext.runAsNonRoot", user => user.IsTrue, "write true"),
        .. PodTemplate.Containers(resource).SelectMany(container => Confined(resource, $"{container}.securityContext")),
    ]);

    private static IEnumerable<Verdict> Confined(Declared resource, string context) =>
    [
        Expect(resource, $"{context}.privileged", privileged => !privileged.IsTrue, "remove it"),
        Expect(resource, $"{context}.allowPrivilegeEscalation", escalation => escalation.Text == "false", "write false"),
        Expect(resource, $"{context}.readOnlyRootFilesystem", readOnly => readOnly.IsTrue, "write true"),
    ];
}
