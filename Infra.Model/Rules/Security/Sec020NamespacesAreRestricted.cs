namespace Infra.Model.Rules.Security;

internal sealed class Sec020NamespacesAreRestricted() : TypeRule(
    "SEC020",
    "Each namespace enforces a fixed version of the restricted Pod Security Standard.",
    "A privileged pod is root on its server. Without a version, an upgrade of the control plane can change which pods are rejected.",
    "https://kubernetes.io/docs/concepts/security/pod-security-admission/",
    ResourceTypes.Namespace)
{
    public override IReadOnlyList<int> Controls => [13, 14, 15, 16];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "metadata.labels['pod-security.kubernetes.io/enforce']", level => level.Text == "restricted", "write \"restricted\""),
        Expect(
            resource,
            "metadata.labels['pod-security.kubernetes.io/enforce-version']",
            version => version.Text is { } text && text.StartsWith('v') && KubernetesMinor.Is(new TextNode(text[1..])),
            "write a minor version such as \"v1.35\""));
}
