using Infra.Tests.Support;

namespace Infra.Tests.Services;

[Collection(DeploymentCollection.Name)]
public sealed class VersionIdentityTests
{
    private const string Rights = """[{ "actions": ["s3:GetObject"], "resources": ["arn:aws:s3:::shop-media/*"] }]""";

    [Fact]
    public async Task Identity_WithRights_IsARoleThatOnlyItsPodsTake()
    {
        var environment = ShopServices.With("test a", ("services.shop.api.versions[0].run.rights", Rights));
        var plan = await ShopServices.PlanAsync(environment);
        var name = environment.Planned().Versions[0].Identity.Name;

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::shop-media/*"]}]}""",
            plan.One("RolePolicy", $"dev-{name}-rights").Inputs.At("policy").Text);
        Assert.Contains($"\"aws:RequestTag/kubernetes-service-account\":\"{name}\"", plan.One("Role", $"dev-{name}").Inputs.At("assumeRolePolicy").Text, StringComparison.Ordinal);
        Assert.Equal(name, plan.One("PodIdentityAssociation", $"dev-{name}").Inputs.At("serviceAccount").Text);
    }

    [Fact]
    public async Task Identity_WithoutRights_IsAnAccountWithoutARole()
    {
        var environment = ShopServices.With("test a");
        var plan = await ShopServices.PlanAsync(environment);
        var name = environment.Planned().Versions[0].Identity.Name;

        Assert.Equal("false", plan.One("ServiceAccount", $"dev-{name}").Inputs.At("automountServiceAccountToken").Text);
        Assert.DoesNotContain(plan.Resources, resource => resource.Address.Type == ResourceTypes.Role && resource.Address.Name.Contains(name, StringComparison.Ordinal));
    }
}
