using Infra.Model.Rules;

namespace Infra.Tests.Rules.Security;

public sealed class Sec020NamespacesAreRestrictedTests() : RuleTests("SEC020")
{
    private protected override Declared[] Good =>
    [
        Make(ResourceTypes.Namespace, """{ "metadata": { "labels": { "pod-security.kubernetes.io/enforce": "restricted", "pod-security.kubernetes.io/enforce-version": "v1.35" } } }"""),
    ];

    private protected override (Declared[] Declared, string Finding)[] Bad =>
    [
        ([
            Make(ResourceTypes.Namespace, """{ "metadata": { "labels": { "pod-security.kubernetes.io/enforce": "baseline", "pod-security.kubernetes.io/enforce-version": "v1.35" } } }"""),
        ],
            "SEC020 prod/core.Namespace/one/metadata.labels['pod-security.kubernetes.io/enforce']: found \"baseline\"; write \"restricted\""),
        ([
            Make(ResourceTypes.Namespace, """{ "metadata": { "labels": { "pod-security.kubernetes.io/enforce": "restricted", "pod-security.kubernetes.io/enforce-version": "newest" } } }"""),
        ],
            "SEC020 prod/core.Namespace/one/metadata.labels['pod-security.kubernetes.io/enforce-version']: found \"newest\"; write a minor version such as \"v1.35\""),
        ([Make(ResourceTypes.Namespace)],
            "SEC020 prod/core.Namespace/one/metadata.labels['pod-security.kubernetes.io/enforce']: found no pod-security.kubernetes.io/enforce; write \"restricted\"\nSEC020 prod/core.Namespace/one/metadata.labels['pod-security.kubernetes.io/enforce-version']: found no pod-security.kubernetes.io/enforce-version; write a minor version such as \"v1.35\""),
    ];

    private protected override Declared[]? Unsure =>
    [
        Make(ResourceTypes.Namespace, """{ "metadata": { "labels": { "pod-security.kubernetes.io/enforce": "restricted", "pod-security.kubernetes.io/enforce-version": { "$computed": [] } } } }"""),
    ];
}
