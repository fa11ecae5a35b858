namespace Infra.Model.Rules.Immutability;

internal sealed class Imm007ContainerImageHasADigest() : TypeRule(
    "IMM007",
    "Each container names its image by digest.",
    "A tag can be pushed again: the same declaration then runs other code.",
    "https://kubernetes.io/docs/concepts/containers/images/#image-names",
    ResourceTypes.Deployment)
{
    public override IReadOnlyList<int> Controls => [42];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Verdict.All(PodTemplate.Containers(resource).Select(container => Expect(
            resource,
            $"{container}.image",
            image => image.Text?.Contains("@sha256:", StringComparison.Ordinal) == true,
            "add the digest, as image@sha256:…")));
}
