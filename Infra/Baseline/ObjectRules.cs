namespace Infra.Baseline;

/// <summary>What a workload may not do to all others: rules for objects that are no pods.</summary>
internal static class ObjectRules
{
    /// <summary>Budgets allow an eviction. One that allows none keeps its server for good: no drain and no upgrade gets past it.</summary>
    /// <remarks>
    /// A minimum as a number can be as bad, which only the number of pods tells: <c>kubectl get poddisruptionbudgets -A</c> shows it.
    /// </remarks>
    internal static ObjectPolicy Budgets => new(
        "budgets",
        [new("policy", ["poddisruptionbudgets"])],
        ["CREATE", "UPDATE"],
        "request.operation == 'CREATE' || object.spec != oldObject.spec",
        new PodPolicy([],
        [
            new(
                "!has(object.spec.maxUnavailable) || !(string(object.spec.maxUnavailable) in ['0', '0%'])",
                "found a budget that allows no eviction, so that no server with such a pod can be replaced; set maxUnavailable to at least 1"),
            new(
                "!has(object.spec.minAvailable) || string(object.spec.minAvailable) != '100%'",
                "found a budget that allows no eviction, so that no server with such a pod can be replaced; set maxUnavailable to at least 1 instead of minAvailable"),
        ]));

    /// <summary>
    /// A load balancer is this program's controller's. Its webhook writes the class; a Service that was made while the controller was away
    /// has none, and gets a Classic Load Balancer from AWS's older controller.
    /// </summary>
    internal static ObjectPolicy Services => new(
        "services",
        [new("", ["services"])],
        ["CREATE", "UPDATE"],
        "request.operation == 'CREATE' || object.spec != oldObject.spec",
        new PodPolicy([],
        [
            new(
                "!has(object.spec.type) || object.spec.type != 'LoadBalancer' || has(object.spec.loadBalancerClass)",
                "found a load balancer without a class; set loadBalancerClass to service.k8s.aws/nlb"),
        ]));

    /// <summary>
    /// The network policies of this program stay: whoever may change workloads may also delete network policies, and with
    /// <c>deny-all</c> everything is open. Who may delete admission policies may delete them, as this program's deployment role may.
    /// </summary>
    internal static ObjectPolicy NetworkPolicies => new(
        "network-policies",
        [new("networking.k8s.io", ["networkpolicies"])],
        ["UPDATE", "DELETE"],
        $"oldObject.metadata.name in ['{WorkloadNamespace.DenyAll}', '{WorkloadNamespace.AllowDns}']",
        new PodPolicy([],
        [
            new(
                "(request.operation == 'UPDATE' && object.spec == oldObject.spec) "
                + "|| authorizer.group('admissionregistration.k8s.io').resource('validatingadmissionpolicies').check('delete').allowed()",
                "found a change of a network policy that every namespace has; leave it, and allow what the workload needs with a policy of another name"),
        ]));
}
