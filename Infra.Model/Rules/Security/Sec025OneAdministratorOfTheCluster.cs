namespace Infra.Model.Rules.Security;

internal sealed class Sec025OneAdministratorOfTheCluster() : TypeRule(
    "SEC025",
    "Only one role is cluster administrator.",
    "Each further administrator is one more way to take over the cluster. The deployment makes the changes; people need fewer permissions.",
    "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html",
    ResourceTypes.AccessPolicyAssociation)
{
    public override IReadOnlyList<int> Controls => [4];

    private const string Administrator = "/AmazonEKSClusterAdminPolicy";

    protected override bool AppliesTo(Declared resource, DeclaredEnvironment all) => base.AppliesTo(resource, all) && Administers(resource);

    protected override Verdict Check(Declared resource, DeclaredEnvironment all)
    {
        var others = all.Of(ResourceTypes.AccessPolicyAssociation).Where(other => other.Name != resource.Name && Administers(other)).Select(other => other.Name.Name).ToList();

        return others.Count == 0
            ? Verdict.Holds
            : Verdict.Broken("policyArn", $"another administrator besides {string.Join(", ", others)}", "give every role except the deployment role the policy admin, edit, view or adminView");
    }

    private static bool Administers(Declared association) => association["policyArn"].Text?.EndsWith(Administrator, StringComparison.Ordinal) == true;
}
