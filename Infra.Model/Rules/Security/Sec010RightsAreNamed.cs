using Infra.Model.Policies;

namespace Infra.Model.Rules.Security;

internal sealed class Sec010RightsAreNamed() : TypeRule(
    "SEC010",
    "An IAM policy of a role names actions, not whole services, and none that hands on permissions.",
    "Permissions that the role does not need are available to an attacker.",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
    ResourceTypes.RolePolicy, ResourceTypes.Policy, ResourceTypes.Role)
{
    public override IReadOnlyList<int> Controls => [39];

    private static readonly string[] Harmless = ["Generate", "Get", "List", "Simulate"];

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && PolicyStatements.Own(resource).Any();

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        PolicyStatements.Own(resource).Select(path => PolicyStatements.Check(resource, path, PolicyUse.Identity, Problem, "name the actions it needs")));

    private static string? Problem(PolicyStatement statement) => statement switch
    {
        { Allows: false } => null,
        { NotActions: [var action, ..] } => $"all actions but \"{action}\"",
        _ => statement.Actions.Where(action => IsWide(action) || HandsOnRights(action)).Select(action => $"the action \"{action}\"").FirstOrDefault(),
    };

    // It is named by its service in full and, before any wildcard, a verb: the shortest that AWS has are of three letters.
    private static bool IsWide(string action) =>
        action.Split(':') is not [var service, var name] || service.Length == 0 || PolicyStatement.IsPattern(service) || name.TakeWhile(letter => letter is not ('*' or '?')).Count() < 3;

    // Who changes IAM can take the rest. A service-linked role gets only what AWS defines.
    private static bool HandsOnRights(string action) =>
        action.StartsWith("iam:", StringComparison.OrdinalIgnoreCase)
        && !action.Equals("iam:CreateServiceLinkedRole", StringComparison.OrdinalIgnoreCase)
        && !Harmless.Any(verb => action.AsSpan(4).StartsWith(verb, StringComparison.OrdinalIgnoreCase));
}
