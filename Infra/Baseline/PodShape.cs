using System.Collections.Immutable;

namespace Infra.Baseline;

/// <summary>
/// Where an object has the pod that rules judge. Each shape has a policy of its own, because the API server checks the types of an
/// expression against every kind that its policy matches.
/// </summary>
/// <param name="Suffix">What the names of its policies end in.</param>
/// <param name="Pod">A CEL expression for the pod, or for the template that pods are made from.</param>
/// <param name="Kinds">The kinds of objects, by API group.</param>
internal sealed record PodShape(string Suffix, string Pod, ImmutableArray<PodKinds> Kinds)
{
    /// <summary>Pods, whatever made them. An ephemeral container comes by a request of its own.</summary>
    internal static PodShape Pods { get; } = new("", "object", [new("", ["pods", "pods/ephemeralcontainers"])]);

    /// <summary>What makes pods: whoever declares it reads the answer, where that to a pod goes to a controller.</summary>
    internal static PodShape Templates { get; } = new(
        "-templates", "object.spec.template", [new("apps", ["daemonsets", "deployments", "replicasets", "statefulsets"]), new("batch", ["jobs"])]);

    /// <summary>What makes jobs.</summary>
    internal static PodShape CronJobs { get; } = new("-cron-jobs", "object.spec.jobTemplate.spec.template", [new("batch", ["cronjobs"])]);

    internal static ImmutableArray<PodShape> All { get; } = [Pods, Templates, CronJobs];

    /// <summary>Whether it is a pod, which the API server has completed, and no template.</summary>
    internal bool IsPod => this == Pods;

    /// <summary>A CEL expression for the pod's specification.</summary>
    internal string Spec => $"{Pod}.spec";

    /// <summary>
    /// A CEL expression that is true of what the rules are asked about. What was let in before a rule must still be able to scale and to
    /// end: controllers then change metadata and numbers, never the pod.
    /// </summary>
    internal string NewOrChanged => $"request.operation == 'CREATE' || {(IsPod ? Spec : Pod)} != old{char.ToUpperInvariant(Pod[0])}{(IsPod ? Spec : Pod)[1..]}";
}

/// <summary>Kinds of objects of one API group.</summary>
/// <param name="Group">The group, empty for the core.</param>
/// <param name="Resources">The kinds, as the API's paths name them.</param>
internal sealed record PodKinds(string Group, ImmutableArray<string> Resources);
