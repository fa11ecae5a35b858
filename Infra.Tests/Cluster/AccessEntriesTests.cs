using Infra.Cluster;
using Infra.Tests.Support;

namespace Infra.Tests.Cluster;

[Collection(DeploymentCollection.Name)]
public sealed class AccessEntriesTests
{
    [Fact]
    public async Task Access_OfARole_IsAnEntryForIt()
    {
        var entry = (await DeclareAsync()).One("AccessEntry", "access-deployment");

        Assert.Equal(
            ("arn:aws:iam::111111111111:role/deployment", "STANDARD", "access"),
            (entry["principalArn"], entry["type"], entry.Parent));
    }

    [Fact]
    public async Task Access_OfRoles_ComesInTheOrderOfTheirNames()
    {
        var declared = await DeclareAsync(("access.auditors", """{ "role": "arn:aws:iam::111111111111:role/auditors", "policy": "view" }"""));

        Assert.Equal(["access-auditors", "access-deployment"], declared.All("AccessEntry").Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("admin", "AmazonEKSAdminPolicy")]
    [InlineData("edit", "AmazonEKSEditPolicy")]
    [InlineData("view", "AmazonEKSViewPolicy")]
    [InlineData("adminView", "AmazonEKSAdminViewPolicy")]
    [InlineData("clusterAdmin", "AmazonEKSClusterAdminPolicy")]
    public async Task Access_OfAPolicy_IsTheOneOfEksForTheWholeCluster(string policy, string name)
    {
        var association = (await DeclareAsync(("access.team", $$"""{ "role": "arn:aws:iam::111111111111:role/team", "policy": "{{policy}}" }""")))
            .One("AccessPolicyAssociation", "access-team");

        Assert.Equal(
            ($"arn:aws:eks::aws:cluster-access-policy/{name}", """{"type":"cluster"}""", "arn:aws:iam::111111111111:role/team"),
            (association["policyArn"], association["accessScope"], association["principalArn"]));
    }

    [Fact]
    public async Task Access_ToNamespaces_IsForThoseOnly()
    {
        var association = (await DeclareAsync(
            ("access.team", """{ "role": "arn:aws:iam::111111111111:role/team", "policy": "edit", "namespaces": ["shop", "billing"] }""")))
            .One("AccessPolicyAssociation", "access-team");

        Assert.Equal("""{"namespaces":["shop","billing"],"type":"namespace"}""", association["accessScope"]);
    }

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) => Declarations.OfAsync(() =>
    {
        var settings = MinimalSettings.ParsedWith(changes);
        _ = new AccessEntries("access", settings, new Upstream(settings).ControlPlane);
    });
}
