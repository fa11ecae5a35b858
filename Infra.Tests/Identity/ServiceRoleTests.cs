using Infra.Identity;
using Infra.Model.Policies;
using Infra.Tests.Support;

namespace Infra.Tests.Identity;

[Collection(DeploymentCollection.Name)]
public sealed class ServiceRoleTests
{
    [Fact]
    public async Task ServiceRole_OfAService_IsTakenByThatServiceAndNobodyElse()
    {
        var role = (await DeclareAsync()).One("Role");

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":["sts:AssumeRole"]}]}""",
            role["assumeRolePolicy"]);
        Assert.Equal(("node", "The servers of dev", "node"), (role.Name, role["description"], role.Parent));
    }

    [Fact]
    public async Task ServiceRole_OfAService_LeavesItsNameInAwsToPulumi()
    {
        var role = (await DeclareAsync()).One("Role");

        // A fixed name makes Pulumi delete the role before it creates its replacement.
        Assert.Equal((null, null), (role["name"], role["namePrefix"]));
    }

    [Fact]
    public async Task ServiceRole_WithManagedPolicies_HasEachAttached()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            [
                ("node-AmazonEKSWorkerNodePolicy", "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy"),
                ("node-AmazonEBSCSIDriverPolicy", "arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy"),
            ],
            declared.All("RolePolicyAttachment").Select(attachment => (attachment.Name, attachment["policyArn"]!)));
        Assert.All(declared.All("RolePolicyAttachment"), attachment => Assert.Equal(("Role:node.name", "node"), (attachment["role"], attachment.Parent)));
    }

    [Fact]
    public async Task ServiceRole_InAnotherPartition_HasThePoliciesOfThatPartition()
    {
        var declared = await DeclareAsync(
            ("region", "\"us-gov-west-1\""),
            ("network.zones", """{ "us-gov-west-1a": 0, "us-gov-west-1b": 1 }"""),
            ("access.deployment.role", "\"arn:aws-us-gov:iam::111111111111:role/deployment\""));

        Assert.All(
            declared.All("RolePolicyAttachment"),
            attachment => Assert.StartsWith("arn:aws-us-gov:iam::aws:policy/", attachment["policyArn"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task ServiceRole_WithoutAPermissionsBoundary_HasNone() => Assert.Null((await DeclareAsync()).One("Role")["permissionsBoundary"]);

    [Fact]
    public async Task ServiceRole_WithAPermissionsBoundary_IsBoundByIt()
    {
        var declared = await DeclareAsync(("permissionsBoundary", "\"arn:aws:iam::111111111111:policy/boundary\""));

        Assert.Equal("arn:aws:iam::111111111111:policy/boundary", declared.One("Role")["permissionsBoundary"]);
    }

    private static Task<Declarations> DeclareAsync(params (string Path, string? Json)[] changes) =>
        Declarations.OfAsync(() => _ = new ServiceRole("node", new ServiceRoleArgs
        {
            Description = "The servers of dev",
            Trust = PolicyDocument.TrustedBy("ec2.amazonaws.com", "sts:AssumeRole"),
            Settings = MinimalSettings.ParsedWith(changes),
            ManagedPolicies = ["AmazonEKSWorkerNodePolicy", "service-role/AmazonEBSCSIDriverPolicy"],
        }));
}
