namespace Infra.Model.Rules.Security;

internal sealed class Sec024TokensAreNotMounted() : TypeRule(
    "SEC024",
    "A pod does not mount the token of its service account by itself.",
    "A workload that never asks the Kubernetes API then holds a key to it, for whoever breaks in.",
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting",
    ResourceTypes.Deployment)
{
    public override IReadOnlyList<int> Controls => [9];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, $"{PodTemplate.Spec}.automountServiceAccountToken", mount => mount.Text == "false", "write false, and mount a projected token where the API is needed");
}
