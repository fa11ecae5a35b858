namespace Infra.Model.Rules.Immutability;

internal sealed class Imm001TemplateVersionIsANumber() : TypeRule(
    "IMM001",
    "A node group refers to its launch template by version number.",
    "$Latest and $Default can move to a version that nobody tested, and no diff shows the move.",
    "https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html",
    ResourceTypes.NodeGroup)
{
    public override IReadOnlyList<int> Controls => [35];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "launchTemplate.version", version => version.Text is { Length: > 0 } text && text.All(char.IsAsciiDigit), "write the version number");
}
