using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Rules.Scaling;

internal sealed class Sca006WorkloadsHaveAnother() : TypeRule(
    "SCA006",
    "A workload has at least two replicas, declared by itself or by its HorizontalPodAutoscaler, unless it is in test, or draining with none.",
    "A single pod is unavailable while its server is replaced, and replacing is the normal way to change a server here.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/application.html",
    ResourceTypes.Deployment)
{
    public override IReadOnlyList<int> Controls => [48];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        if (resource[$"metadata.labels['{NodeLabels.Stage}']"].Text == StageWord.Test) return Verdict.Holds;

        // A worker that drains ends its last jobs and starts none.
        if (resource[$"metadata.labels['{NodeLabels.Stage}']"].Text == StageWord.Draining && resource["spec.replicas"].Number == 0) return Verdict.Holds;

        var autoscaler = all.Of(ResourceTypes.HorizontalPodAutoscaler).FirstOrDefault(other =>
            Equal(other["spec.scaleTargetRef.name"].Text, resource["metadata.name"].Text) && Equal(other["metadata.namespace"].Text, resource["metadata.namespace"].Text));
        if (autoscaler is null) return Expect(resource, "spec.replicas", replicas => replicas.Number >= 2, "write at least 2");

        return Verdict.All(
            // Each update would undo what the autoscaler did.
            Expect(resource, "spec.replicas", replicas => replicas.IsEmpty, "remove it, because the autoscaler decides"),
            autoscaler["spec.minReplicas"].Number >= 2
                ? Verdict.Holds
                : Verdict.Broken("", $"{autoscaler["spec.minReplicas"].Text ?? "no"} minReplicas in its autoscaler", "write at least 2"));
    }

    private static bool Equal(string? one, string? other) => one is not null && one == other;
}
