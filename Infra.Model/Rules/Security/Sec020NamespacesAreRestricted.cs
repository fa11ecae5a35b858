using Infra.Model.Trees;

namespace Infra.Model.Rules.Security;

internal sealed class Sec020NamespacesAreRestricted() : TypeRule(
    "SEC020",
    "Each namespace enforces the restricted pod security standard, of a version.",
    "A pod that may be privileged is root on its server. Without a version, what is refused changes with the control plane.",
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
            "write the version's minor such as \"v1.35\""));
}
