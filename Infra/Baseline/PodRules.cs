using Infra.Model.Settings;

namespace Infra.Baseline;

/// <summary>The rules for pods of workloads, in the Common Expression Language.</summary>
/// <remarks>
/// A field that a pod leaves out is no field in CEL, and reading it is an error, so each is asked for first.
/// https://kubernetes.io/docs/reference/using-api/cel/ (kubernetes/website 0158fb8), read 2026-11-22.
/// </remarks>
internal static class PodRules
{
    // A pod that was let in before a rule must still be able to end: controllers then change its metadata, never its spec.
    internal const string NewOrChanged = "request.operation == 'CREATE' || object.spec != oldObject.spec";

    // What a server of ours runs has its content's name: anything else can be another image tomorrow.
    // https://github.com/opencontainers/image-spec/blob/13cff54/descriptor.md#sha-256, read 2026-11-22
    private const string Digest = "@sha256:[0-9a-f]{64}$";

    // Without the ephemeral ones, which may have neither resources nor probes.
    // https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/#what-is-an-ephemeral-container
    // (kubernetes/website 034bb79), read 2026-11-22
    private static PodVariable Containers =>
        new("containers", "object.spec.containers + (has(object.spec.initContainers) ? object.spec.initContainers : [])");

    /// <summary>What only brings a warning: it is right for most workloads, and some have a reason.</summary>
    internal static PodPolicy Advised => new([Containers],
    [
        // What ends by itself, as jobs do, gets no traffic and needs no restart.
        new(
            "(has(object.spec.restartPolicy) && object.spec.restartPolicy != 'Always') || object.spec.containers.all(c, has(c.readinessProbe) && has(c.livenessProbe))",
            "found a container without a readiness or liveness probe; add both, so that it gets traffic only while it can serve"),
        new(
            "variables.containers.all(c, has(c.securityContext) && has(c.securityContext.readOnlyRootFilesystem) && c.securityContext.readOnlyRootFilesystem)",
            "found a container that can write to its own files; set securityContext.readOnlyRootFilesystem to true and mount an emptyDir where it writes"),
        // A container's own user goes before the pod's.
        new(
            "variables.containers.all(c, has(c.securityContext) && has(c.securityContext.runAsUser) ? c.securityContext.runAsUser >= 10000 : "
            + "has(object.spec.securityContext) && has(object.spec.securityContext.runAsUser) && object.spec.securityContext.runAsUser >= 10000)",
            "found a container without a user of 10000 or above; set securityContext.runAsUser, so that it is nobody on the server it might break out to"),
    ]);

    /// <summary>What a pod must keep, or is at least warned of.</summary>
    /// <param name="settings">The environment's settings.</param>
    /// <returns>The rules.</returns>
    internal static PodPolicy Enforced(EnvironmentSettings settings)
    {
        // The slash ends the registry's name: without it another that begins alike would do.
        string[] sources = [.. ((string[])[Registry(settings), .. settings.Admission.Images.Select(source => source.ToString())]).Select(source => $"'{source}/'")];
        PodVariable[] variables =
        [
            Containers,
            // Three lists of texts, because an ephemeral container is of another type than the rest and lists of two types do not add up.
            new("images", string.Join(" + ", Images("containers"), Images("initContainers"), Images("ephemeralContainers"))),
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
                "has(object.spec.serviceAccountName) && !(object.spec.serviceAccountName in ['', 'default'])",
                "found no service account of the workload's own; set serviceAccountName, and let no other workload use it"),

            // The pod has to say so itself: what its service account says cannot be seen from here.
            new(
                "has(object.spec.automountServiceAccountToken) && !object.spec.automountServiceAccountToken",
                "found a token of the service account mounted by itself; set automountServiceAccountToken to false, and where the API is needed mount a projected token"),

            // The limit range of the namespace fills in what is missing before this is asked; this holds where somebody took it away.
            // No limit on processor time is asked for: it only slows things down.
            new(
                "variables.containers.all(c, has(c.resources) && has(c.resources.requests) && 'cpu' in c.resources.requests && 'memory' in c.resources.requests "
                + "&& has(c.resources.limits) && 'memory' in c.resources.limits)",
                "found a container without requests for cpu and memory or without a memory limit; set them under resources"),
        ]);
    }

    // https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html (at 8f2dbe9), read 2026-11-22
    private static string Registry(EnvironmentSettings settings) => $"{settings.Account}.dkr.ecr.{settings.Region}.{settings.Region.DnsSuffix}";

    private static string Images(string list) =>
        $"(has(object.spec.{list}) ? object.spec.{list}.map(c, has(c.image) ? c.image : '') : [])";
}
