namespace Infra.Model.Rules.Security;

internal sealed class Sec023ContainersAreConfined() : TypeRule(
    "SEC023",
    "Each container runs as a non-root user, without privilege escalation, on a read-only root file system.",
    "Otherwise an attacker in the container can take over the server, or store malware in the container.",
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
