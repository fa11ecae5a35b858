namespace Infra.Model.Rules.Security;

internal sealed class Sec011NobodyIsAdministrator() : TypeRule(
    "SEC011",
    "No role has an AWS managed policy for administrators.",
    "Whoever takes over such a role controls the account.",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    ResourceTypes.RolePolicyAttachment)
{
    public override IReadOnlyList<int> Controls => [39];

    private static readonly string[] Wide = ["AdministratorAccess", "PowerUserAccess", "IAMFullAccess"];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Expect(
        resource,
        "policyArn",
        policy => !Wide.Any(wide => policy.Text?.EndsWith($"/{wide}", StringComparison.Ordinal) == true),
        "attach a policy of the actions it needs");
}
