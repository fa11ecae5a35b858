namespace Infra.Model.Rules.Immutability;

internal sealed class Imm007ContainerImageHasADigest() : TypeRule(
    "IMM007",
    "Each container and each image volume refers to its image by digest.",
    "A tag can be pushed again. The same declaration then runs different code.",
    "https://kubernetes.io/docs/concepts/containers/images/#image-names",
    ResourceTypes.Deployment)
{
    public override IReadOnlyList<int> Controls => [42];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Verdict.All(PodTemplate.ImagesOf(resource).Select(path => Expect(
            resource,
            path,
            image => image.Text?.Contains("@sha256:", StringComparison.Ordinal) == true,
            "add the digest: image@sha256:…")));
}
