namespace Infra.Model.Rules.Security;

internal sealed class Sec027CreatorIsNoAdministrator() : TypeRule(
    "SEC027",
    "Whoever creates the cluster does not become its administrator by that.",
    "The right is on no list, and EKS takes it back only with the entry that nobody declared.",
    "https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html",
    ResourceTypes.Cluster)
{
    public override IReadOnlyList<int> Controls => [10];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "accessConfig.bootstrapClusterCreatorAdminPermissions", bootstrap => bootstrap.Text == "false", "write false");
}
