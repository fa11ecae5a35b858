namespace Infra.Model.Rules.Immutability;

internal sealed class Imm004TemplateNamesNoMovingImage() : TypeRule(
    "IMM004",
    "A launch template names an image by its id, or leaves it to the release of the node group.",
    "A parameter such as resolve:ssm:…/recommended is another image tomorrow, under the same name.",
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-launch-template.html",
    ResourceTypes.LaunchTemplate)
{
    public override IReadOnlyList<int> Controls => [35];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "imageId", image => image.IsEmpty || image.Text?.StartsWith("ami-", StringComparison.Ordinal) == true, "write an image's id such as \"ami-0123456789abcdef0\"");
}
