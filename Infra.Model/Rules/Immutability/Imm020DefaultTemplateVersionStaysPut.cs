namespace Infra.Model.Rules.Immutability;

internal sealed class Imm020DefaultTemplateVersionStaysPut() : TypeRule(
    "IMM020",
    "The default version of a launch template never changes.",
    "Everything that refers to the default version would get different servers without a change of its own.",
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-launch-template-versions.html",
    ResourceTypes.LaunchTemplate)
{
    public override IReadOnlyList<int> Controls => [35];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Expect(resource, "updateDefaultVersion", update => !update.IsTrue, "remove it"),
        Expect(resource, "defaultVersion", version => version.IsEmpty, "remove it"));
}
