using Infra.Model.Policies;

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

    // EKS vouches for any pod with an association, and an identity provider for all its users: the role says which.
    private static readonly string[] Pods = ["eks-cluster-arn", "kubernetes-namespace", "kubernetes-service-account"];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) => Verdict.All(
        Judge(resource, statement => statement.Allows && statement.NamesPattern ? "trust in everybody (\"*\")" : null, "name the service or role that takes it"),
        Judge(resource, statement => statement.Allows ? statement.Principals.Select(principal => Open(principal, statement)).FirstOrDefault(found => found is not null) : null, "ask for one value with StringEquals"));

    private static Verdict Judge(Declared resource, Func<PolicyStatement, string?> problem, string fix) =>
        PolicyStatements.Check(resource, "assumeRolePolicy", PolicyUse.Trust, problem, fix);

    private static string? Open((string Kind, string Id) principal, PolicyStatement statement) => principal switch
    {
        ("Service", "pods.eks.amazonaws.com") => Pods.Select(tag => $"aws:RequestTag/{tag}").FirstOrDefault(tag => !statement.Requires("StringEquals", key => PolicyStatement.IsKey(key, tag))),
        ("Federated", _) => ((string[])[":sub", ":aud"]).FirstOrDefault(claim => !statement.Requires("StringEquals", key => key.EndsWith(claim, StringComparison.OrdinalIgnoreCase))),
        _ => null,
    } is { } missing ? $"trust in {principal.Id} for any {missing.TrimStart(':')}" : null;
}
