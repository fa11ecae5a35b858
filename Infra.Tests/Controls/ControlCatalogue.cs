using System.Collections.Immutable;
using Infra.Model.Rules;
using Infra.Model.Trees;
using static Infra.Model.Resources.ResourceTypes;

namespace Infra.Tests.Controls;

/// <summary>
/// What an EKS environment is judged by (CIS Amazon EKS Benchmark 1.8.0, the AWS EKS best practices guide "BP", the NSA and CISA
/// hardening guide with Kubescape's numbers "C-"), and where this program's plans show it. docs/controls.md is made from it.
/// </summary>
internal static partial class ControlCatalogue
{
    private const string Zone = "topology.kubernetes.io/zone";

    /// <summary>All controls, by their numbers.</summary>
    internal static ImmutableArray<Control> All { get; } = [.. Access, .. Namespaces, .. Servers, .. Workloads, .. Operation];

    // The policy of that name refuses, in every namespace of workloads, whatever its rules are not true of.
    private static ImmutableArray<Evidence> Enforced =>
    [
        new Property(AdmissionPolicyBinding, "spec.validationActions", Is.ListWith("Deny"), ("metadata.name", "^infra-workload-rules$"))
        {
            Except = Except(("dev", "only warned, so that what production refuses is learnt before it stops anybody")),
        },
        new Property(AdmissionPolicy, "spec.failurePolicy", Is.Exactly("Fail"), ("metadata.name", "^infra-workload-rules$")),
        PolicyReachesWorkloads("infra-workload-rules"),
    ];

    private static ImmutableArray<Evidence> Advised =>
    [
        new Property(AdmissionPolicyBinding, "spec.validationActions", Is.ListWith("Warn"), ("metadata.name", "^infra-workload-advice$")),
        PolicyReachesWorkloads("infra-workload-advice"),
    ];

    private static ImmutableArray<Evidence> AccessByIam => [Keeps("SEC007"), Keeps("SEC027")];

    private static Kept Keeps(string rule) => new(RuleCatalogue.Find(rule)!);

    private static Property Restricted(string mode) =>
        new(Namespace, $"metadata.labels['pod-security.kubernetes.io/{mode}']", Is.Exactly("restricted"));

    private static Property Rule(string cel, string words) => Asks("validations", "infra-workload-rules", cel, words);

    private static Property Advice(string cel, string words) => Asks("validations", "infra-workload-advice", cel, words);

    private static Property Variable(string cel, string words) => Asks("variables", "infra-workload-rules", cel, words);

    private static Property Asks(string list, string policy, string cel, string words) => new(
        AdmissionPolicy,
        $"spec.{list}",
        new Expectation(
            $"asks for {words}",
            value => value.Items.Any(item => item.At("expression").Text?.Contains(cel, StringComparison.Ordinal) == true),
            new ListNode([])),
        ("metadata.name", $"^{policy}$"));

    private static ImmutableSortedDictionary<string, string> Except(params (string Environment, string Why)[] reasons) =>
        reasons.ToImmutableSortedDictionary(reason => reason.Environment, reason => reason.Why, StringComparer.Ordinal);
}
