using Infra.Tests.Support;

namespace Infra.Tests.Services;

[Collection(DeploymentCollection.Name)]
public sealed class WorkloadServiceTests
{
    [Theory]
    [InlineData("test a", null)]
    [InlineData("enabled a 90/100, enabled b 10/10", 0)]
    [InlineData("enabled a 0/100, enabled b 100/100", 1)]
    public async Task Address_OfAService_LeadsToTheVersionThatCallersReach(string versions, int? version)
    {
        var environment = ShopServices.With(versions);
        var address = (await ShopServices.PlanAsync(environment)).One("Service", "dev-shop.api");

        Assert.Equal(
            version is { } index ? environment.Planned().Versions[index].Hash : "none",
            address.Inputs.At("spec.selector['infra/version']").Text);
        Assert.Equal(("api", "8080"), (address.Inputs.At("metadata.name").Text, address.Inputs.At("spec.ports[0].port").Text));
    }

    [Fact]
    public async Task Service_WithoutVersions_HasAnAddressAndNoPods()
    {
        var plan = await ShopServices.PlanAsync(ShopServices.With("", ("services.shop.api.retiring", "true")));

        Assert.NotNull(plan.One("Service", "dev-shop.api"));
        Assert.DoesNotContain(plan.Resources, resource => resource.Address.Type == ResourceTypes.Deployment && resource.Address.Name.StartsWith("dev-shop.api", StringComparison.Ordinal));
    }
}
