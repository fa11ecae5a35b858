namespace Infra.Model.Rules.Immutability;

internal sealed class Imm016ImageTagsStayPut() : TypeRule(
    "IMM016",
    "The image tags of a repository are immutable.",
    "If a tag can be pushed again, the same reference can mean a different image.",
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
    ResourceTypes.Repository)
{
    public override IReadOnlyList<int> Controls => [38];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "imageTagMutability", mutability => mutability.Text == "IMMUTABLE", "write \"IMMUTABLE\"");
}
