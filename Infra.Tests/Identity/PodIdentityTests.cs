using Infra.Identity;
using Infra.Model.Policies;
using Infra.Tests.Support;
using Pulumi;

namespace Infra.Tests.Identity;

[Collection(DeploymentCollection.Name)]
public sealed class PodIdentityTests
{
    [Fact]
    public async Task PodIdentity_OfAServiceAccount_IsTakenByItsPodsInItsClusterOnly()
    {
        var declared = await DeclareAsync();

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"],"Condition":{"StringEquals":{"aws:RequestTag/eks-cluster-arn":"arn:aws:eks:eu-central-1:111111111111:cluster/dev-0123456789","aws:RequestTag/kubernetes-namespace":"kube-system","aws:RequestTag/kubernetes-service-account":"driver"}}}]}""",
            declared.One("Role")["assumeRolePolicy"]);
    }

    [Fact]
    public async Task PodIdentity_OfAServiceAccount_IsAssociatedWithIt()
    {
        var association = (await DeclareAsync()).One("PodIdentityAssociation");

        Assert.Equal(
            ("created", "kube-system", "driver", "Role:driver.arn", "driver"),
            (association["clusterName"], association["namespace"], association["serviceAccount"], association["roleArn"], association.Parent));
    }

    [Fact]
    public async Task PodIdentity_WithManagedPolicies_HasThemAttached()
    {
        var declared = await DeclareAsync();

        Assert.Equal("arn:aws:iam::aws:policy/DriverPolicy", declared.One("RolePolicyAttachment")["policyArn"]);
    }

    [Fact]
    public async Task PodIdentity_WithoutAPolicyOfItsOwn_HasNone() => Assert.Empty((await DeclareAsync()).All("RolePolicy"));

    [Fact]
    public async Task PodIdentity_WithAPolicyOfItsOwn_HasIt()
    {
        var rights = (await DeclareAsync(new PolicyDocument(new Statement { Actions = ["kms:Decrypt"], Resources = ["key"] }))).One("RolePolicy");

        Assert.Equal(
            ("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["kms:Decrypt"],"Resource":["key"]}]}""", "Role:driver.name"),
            (rights["policy"], rights["role"]));
    }

    private static Task<Declarations> DeclareAsync(PolicyDocument? policy = null) => Declarations.OfAsync(() => _ = new PodIdentity("driver", new PodIdentityArgs
    {
        Settings = MinimalSettings.Parsed,
        ClusterName = Output.Create("created"),
        DeclaredClusterName = "dev-0123456789",
        Namespace = "kube-system",
        ServiceAccount = "driver",
        ManagedPolicies = ["DriverPolicy"],
        Policy = policy is null ? null : Output.Create(policy),
    }));
}
