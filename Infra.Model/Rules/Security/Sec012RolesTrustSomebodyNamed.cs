namespace Infra.Model.Rules.Security;

internal sealed class Sec012RolesTrustSomebodyNamed() : TypeRule(
    "SEC012",
    "The trust policy of a role names who may assume it.",
    "If everybody may assume a role, everybody with an AWS account has its permissions.",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    ResourceTypes.Role)
{
    public override IReadOnlyList<int> Controls => [25];

    public override bool AllowsExemptions => false;

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => PolicyStatements.Check(resource, "assumeRolePolicy", statement =>
        PolicyStatements.AllowsAnybody(statement) ? "trust in everybody (\"*\")" : null,
        "name the service or role that takes it");
}
