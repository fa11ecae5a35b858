using Infra.Model.Policies;

namespace Infra.Model.Rules.Security;

internal sealed class Sec028PrincipalsAreThereFirst() : TypeRule(
    "SEC028",
    "The principals of a policy exist before it: services, accounts and the roles under access.",
    "AWS refuses a policy that names a role which does not exist, so the first deployment to an account ends there.",
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
    ResourceTypes.Key,
    ResourceTypes.RepositoryPolicy,
    ResourceTypes.Role)
{
    public override IReadOnlyList<int> Controls => [25];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => PolicyStatements.Check(
        resource,
        resource.Name.Type == ResourceTypes.Role ? "assumeRolePolicy" : "policy",
        resource.Name.Type == ResourceTypes.Role ? PolicyUse.Trust : PolicyUse.Resource,
        statement => statement.Principals.Concat(statement.NotPrincipals).Where(principal => principal.Kind == "AWS" && !IsThereFirst(principal.Id, all)).Select(principal => $"the principal \"{principal.Id}\"").FirstOrDefault(),
        "name a service or the account, or hold \"*\" to the ARN by ArnEquals aws:PrincipalArn, which AWS does not look up");

    // EKS already asks for the roles under access. Statements for everybody are judged by SEC009, SEC012 and SEC019.
    private static bool IsThereFirst(string principal, DeclaredEnvironment all) =>
        principal == "*"
        || principal.All(char.IsAsciiDigit)
        || principal.EndsWith(":root", StringComparison.Ordinal)
        || all.Of(ResourceTypes.AccessEntry).Any(entry => entry["principalArn"].Text == principal);
}
