using Infra.Model.Rules;
using Infra.Model.Settings;
using Infra.Model.Settings.Cluster;
using Infra.Model.Values.Kubernetes;

namespace Infra.Baseline;

/// <summary>The rules for pods of workloads, in the Common Expression Language.</summary>
/// <remarks>
/// A field that a pod leaves out is no field in CEL, and reading it is an error, so each is asked for first.
/// https://kubernetes.io/docs/reference/using-api/cel/ (kubernetes/website 0158fb8), read 2026-11-22.
/// </remarks>
internal static class PodRules
{
    // What a server of ours runs has its content's name: anything else can be another image tomorrow.
    // https://github.com/opencontainers/image-spec/blob/13cff54/descriptor.md#sha-256, read 2026-11-22
    private const string Digest = "@sha256:[0-9a-f]{64}$";

    /// <summary>What only brings a warning: it is right for most workloads, and some have a reason.</summary>
    /// <param name="shape">Where the pod is.</param>
    internal static PodPolicy Advised(PodShape shape) => new([Containers(shape)],
    [
        // What ends by itself, as jobs do, gets no traffic and needs no restart.
        new(
            $"(has({shape.Spec}.restartPolicy) && {shape.Spec}.restartPolicy != 'Always') || {shape.Spec}.containers.all(c, has(c.readinessProbe) && has(c.livenessProbe))",
            "found a container without a readiness or liveness probe; add both, so that it gets traffic only while it can serve"),
        new(
            "variables.containers.all(c, has(c.securityContext) && has(c.securityContext.readOnlyRootFilesystem) && c.securityContext.readOnlyRootFilesystem)",
            "found a container that can write to its own files; set securityContext.readOnlyRootFilesystem to true and mount an emptyDir where it writes"),
        // A container's own user goes before the pod's.
        new(
            "variables.containers.all(c, has(c.securityContext) && has(c.securityContext.runAsUser) ? c.securityContext.runAsUser >= 10000 : "
            + $"has({shape.Spec}.securityContext) && has({shape.Spec}.securityContext.runAsUser) && {shape.Spec}.securityContext.runAsUser >= 10000)",
            "found a container without a user of 10000 or above; set securityContext.runAsUser, so that it is nobody on the server it might break out to"),
    ]);

    /// <summary>What a pod must keep, or is at least warned of.</summary>
    /// <param name="settings">The environment's settings.</param>
    /// <param name="shape">Where the pod is.</param>
    internal static PodPolicy Enforced(EnvironmentSettings settings, PodShape shape)
    {
        // The slash ends the registry's name: without it another that begins alike would do.
        string[] sources = [.. ((string[])[Registry(settings), .. settings.Images?.From is { } from ? [from.Place()] : (string[])[], .. settings.Admission.Images.Select(source => source.ToString())]).Select(source => $"'{source}/'")];
        PodVariable[] variables =
        [
            Containers(shape),
            // A list of texts for each place, because containers of several kinds and volumes are of types that do not add up.
            new("images", string.Join(" + ", PodTemplate.Images.Select(image => Images(shape, image)))),
            new("foreignImages", $"variables.images.filter(image, ![{string.Join(", ", sources)}].exists(source, image.startsWith(source)))"),
            new("unpinnedImages", $"variables.images.filter(image, !image.matches('{Digest}'))"),
        ];
        var push = $"push it to {Registry(settings)}, or name its registry under admission.images in the stack file";
        const string pin = "write it with its digest, as image@sha256:…";

        return new PodPolicy([.. variables],
        [
            new("size(variables.foreignImages) == 0", $"found an image from another registry; {push}")
            {
                MessageExpression = $"'found the image \"' + variables.foreignImages[0] + '\" from another registry; {push}'",
            },
            new("size(variables.unpinnedImages) == 0", $"found an image without a digest; {pin}")
            {
                MessageExpression = $"'found the image \"' + variables.unpinnedImages[0] + '\" without a digest; {pin}'",
            },

            // The API server writes "default" where a pod names none, before this is asked.
            new(
                $"has({shape.Spec}.serviceAccountName) && !({shape.Spec}.serviceAccountName in ['', 'default'])",
                "found no service account of the workload's own; set serviceAccountName, and let no other workload use it"),

            // The pod has to say so itself: what its service account says cannot be seen from here.
            new(
                $"has({shape.Spec}.automountServiceAccountToken) && !{shape.Spec}.automountServiceAccountToken",
                "found a token of the service account mounted by itself; set automountServiceAccountToken to false, and where the API is needed mount a projected token"),
            shape.IsPod ? Bounded : BoundedByDefault,
            .. Placed(settings.Admission, shape),
        ]);
    }

    // The limit range of the namespace fills in what is missing before this is asked; this holds where somebody took it away.
    // No limit on processor time is asked for: it only slows things down.
    private static PodRule Bounded => new(
        "variables.containers.all(c, has(c.resources) && has(c.resources.requests) && 'cpu' in c.resources.requests && 'memory' in c.resources.requests "
        + "&& has(c.resources.limits) && 'memory' in c.resources.limits)",
        "found a container without requests for cpu and memory or without a memory limit; set them under resources");

    // The limit range fills in the pod's limit, not the template's. A request above it is refused with the words of Kubernetes, to a
    // controller that nobody reads.
    private static PodRule BoundedByDefault => new(
        "variables.containers.all(c, !has(c.resources) || !has(c.resources.requests) || !('memory' in c.resources.requests) || (has(c.resources.limits) && 'memory' in c.resources.limits) "
        + $"|| !quantity(string(c.resources.requests['memory'])).isGreaterThan(quantity('{WorkloadNamespace.DefaultMemoryLimit}')))",
        $"found a container that requests more memory than {WorkloadNamespace.DefaultMemoryLimit}, the limit that it gets without one of its own; set resources.limits.memory");

    // Where a pod runs, when it ends and before whom. Servers in test and what the cluster itself needs are out of a workload's reach.
    private static IEnumerable<PodRule> Placed(AdmissionSettings admission, PodShape shape) =>
    [
        new(
            $"!has({shape.Spec}.tolerations) || {shape.Spec}.tolerations.all(t, has(t.key) && t.key != '')",
            "found a toleration without a key, which tolerates every taint; name the key of the taint"),
        new(
            $"!has({shape.Spec}.tolerations) || {shape.Spec}.tolerations.all(t, !has(t.key) || t.key != '{NodeLabels.Stage}' || (has(t.value) && t.value == '{StageWord.Test}' && {IsTest(shape)}))",
            $"found a toleration of {NodeLabels.Stage}; remove it, or for a test tolerate the value {StageWord.Test} and set the label {NodeLabels.TestPod} of the pod to \"true\""),

        // The scheduler writes the name later, by a request of another kind.
        new(
            $"{(shape.IsPod ? "request.operation != 'CREATE' || " : "")}!has({shape.Spec}.nodeName) || {shape.Spec}.nodeName == ''",
            "found the name of a server, which neither taints nor room keep the pod off; remove nodeName, and use nodeSelector"),
        new(
            $"!has({shape.Spec}.priorityClassName) || !{shape.Spec}.priorityClassName.startsWith('system-')",
            $"found a priority class of Kubernetes itself; use {Priorities.Critical}, or one of your own"),
        Ending(admission, shape),
    ];

    private static PodRule Ending(AdmissionSettings admission, PodShape shape)
    {
        var (longest, ofWorkers) = (admission.LongestGrace(), admission.LongestGraceOfWorkers());
        var bound = ofWorkers == longest ? $"{longest}" : $"({Is(shape, WorkloadLabels.Worker)} ? {ofWorkers} : {longest})";
        var words = ofWorkers == longest ? $"{longest} seconds" : $"{longest} seconds, {ofWorkers} with the label {WorkloadLabels.Worker}";

        return new(
            $"!has({shape.Spec}.terminationGracePeriodSeconds) || {shape.Spec}.terminationGracePeriodSeconds <= {bound}",
            $"found a grace period above {words}, after which the autoscaler ends the pod; set terminationGracePeriodSeconds to at most {longest}");
    }

    private static string IsTest(PodShape shape) => Is(shape, NodeLabels.TestPod);

    private static string Is(PodShape shape, string label) =>
        $"has({shape.Pod}.metadata.labels) && '{label}' in {shape.Pod}.metadata.labels && {shape.Pod}.metadata.labels['{label}'] == 'true'";

    // Without the ephemeral ones, which may have neither resources nor probes.
    // https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/#what-is-an-ephemeral-container
    // (kubernetes/website 034bb79), read 2026-11-22
    private static PodVariable Containers(PodShape shape) =>
        new("containers", $"{shape.Spec}.containers + (has({shape.Spec}.initContainers) ? {shape.Spec}.initContainers : [])");

    private static string Registry(EnvironmentSettings settings) => ImageRegistry.Of(settings.Account, settings.Region);

    // What has the place but no image in it counts as an image without a name; what lacks the place on the way there has none.
    private static string Images(PodShape shape, PodImage image)
    {
        var list = $"{shape.Spec}.{image.List}";
        var owner = image.Field.Split('.')[..^1].Aggregate("c", (path, step) => $"{path}.{step}");
        var having = owner == "c" ? list : $"{list}.filter(c, has({owner}))";

        return $"(has({list}) ? {having}.map(c, has(c.{image.Field}) ? c.{image.Field} : '') : [])";
    }
}
