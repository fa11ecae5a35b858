namespace Infra.Model.Rules.Immutability;

internal sealed class Imm004TemplateNamesNoMovingImage() : TypeRule(
    "IMM004",
    "A launch template gives an AMI id, or no image, so that the release version of the node group decides.",
    "A parameter such as resolve:ssm:…/recommended can refer to a different image tomorrow.",
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-launch-template.html",
    ResourceTypes.LaunchTemplate)
{
    public override IReadOnlyList<int> Controls => [35];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "imageId", image => image.IsEmpty || image.Text?.StartsWith("ami-", StringComparison.Ordinal) == true, "write an AMI id such as \"ami-0123456789abcdef0\"");
}
