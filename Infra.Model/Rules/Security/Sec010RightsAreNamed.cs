namespace Infra.Model.Rules.Security;

internal sealed class Sec010RightsAreNamed() : TypeRule(
    "SEC010",
    "An IAM policy of a role names actions, not whole services.",
    "Permissions that the role does not need are available to an attacker.",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    ResourceTypes.RolePolicy, ResourceTypes.Policy)
{
    public override IReadOnlyList<int> Controls => [39];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => PolicyStatements.Check(resource, "policy", statement =>
        PolicyStatements.Allows(statement) && PolicyStatements.Of(statement, "Action").FirstOrDefault(IsWide) is { } action ? $"the action \"{action}\"" : null,
        "name the actions it needs");

    private static bool IsWide(string action) => action == "*" || action.EndsWith(":*", StringComparison.Ordinal);
}
