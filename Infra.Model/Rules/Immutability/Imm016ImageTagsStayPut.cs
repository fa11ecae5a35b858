namespace Infra.Model.Rules.Immutability;

internal sealed class Imm016ImageTagsStayPut() : TypeRule(
    "IMM016",
    "A tag of an image repository is given once.",
    "A tag that can be pushed again makes every reference by tag a reference to something else.",
    "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
    ResourceTypes.Repository)
{
    public override IReadOnlyList<int> Controls => [38];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "imageTagMutability", mutability => mutability.Text == "IMMUTABLE", "write \"IMMUTABLE\"");
}
