namespace Infra.Model.Rules.Security;

internal sealed class Sec027CreatorIsNoAdministrator() : TypeRule(
    "SEC027",
    "Who creates the cluster does not become its administrator automatically.",
    "EKS would create an access entry that is not in the code, and it remains until somebody deletes it.",
    "https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html",
    ResourceTypes.Cluster)
{
    public override IReadOnlyList<int> Controls => [10];

    protected override Verdict Check(Declared resource, DeclaredEnvironment all) =>
        Expect(resource, "accessConfig.bootstrapClusterCreatorAdminPermissions", bootstrap => bootstrap.Text == "false", "write false");
}
