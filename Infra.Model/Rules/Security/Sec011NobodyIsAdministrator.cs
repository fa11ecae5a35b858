namespace Infra.Model.Rules.Security;

internal sealed class Sec011NobodyIsAdministrator() : TypeRule(
    "SEC011",
    "No role has an AWS managed policy for administrators.",
    "Whoever takes over such a role controls the account.",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    ResourceTypes.RolePolicyAttachment, ResourceTypes.RolePolicyAttachmentsExclusive, ResourceTypes.PolicyAttachment, ResourceTypes.Role)
{
    public override IReadOnlyList<int> Controls => [39];

    // Of a whole service too: whoever may do all in IAM or EC2 has the account as well.
    private static readonly string[] Wide = ["Administrator", "PowerUser", "FullAccess", "IAM"];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && PolicyStatements.Attached(resource).Any();

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(PolicyStatements.Attached(resource).Select(policy => Expect(
        policy.Arn,
        policy.Path,
        arn => arn.Text?.Split('/') is [.., var name] && !Wide.Any(wide => name.Contains(wide, StringComparison.Ordinal)),
        "attach a policy of the actions it needs")));
}
