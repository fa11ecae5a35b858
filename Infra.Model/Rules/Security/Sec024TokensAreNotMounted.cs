namespace Infra.Model.Rules.Security;

internal sealed class Sec024TokensAreNotMounted() : TypeRule(
    "SEC024",
    "Pods do not mount a service account token automatically.",
    "Otherwise an attacker in a pod gets a token for the Kubernetes API, even if the workload never uses this API.",
    "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting",
    ResourceTypes.Deployment)
{
    public override IReadOnlyList<int> Controls => [9];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, $"{PodTemplate.Spec}.automountServiceAccountToken", mount => mount.Text == "false", "write false, and mount a projected token if the workload needs the API");
}
