using Infra.Tests.Support;

namespace Infra.Tests.Services;

[Collection(DeploymentCollection.Name)]
public sealed class VersionTargetTests
{
    private const string Run = "services.shop.api.versions[0].run";

    [Fact]
    public async Task Target_OfAVersion_IsAskedAndDrainedAsTheVersionSays()
    {
        var environment = ShopServices.With("test a", ($"{Run}.health", """{ "ready": "/up", "live": "/livez" }"""), ($"{Run}.longestRequestSeconds", "100"));
        var annotations = (await ShopServices.PlanAsync(environment)).One("Service", $"dev-shop.{environment.Planned().Versions[0].Name}").Inputs.At("metadata.annotations");

        Assert.Equal("/up", annotations.Entries["alb.ingress.kubernetes.io/healthcheck-path"].Text);
        Assert.Equal("deregistration_delay.timeout_seconds=130", annotations.Entries["alb.ingress.kubernetes.io/target-group-attributes"].Text);
    }

    [Theory]
    [InlineData("http", null, "200")]
    [InlineData("http2", "HTTP2", "200")]
    [InlineData("grpc", "GRPC", "0")]
    public async Task Target_OfAVersion_SpeaksItsProtocol(string protocol, string? version, string codes)
    {
        var health = protocol == "grpc" ? """{ "ready": "/grpc.health.v1.Health/Check" }""" : """{ "ready": "/up", "live": "/livez" }""";
        var environment = ShopServices.With("test a", ($"{Run}.protocol", $"\"{protocol}\""), ($"{Run}.health", health));
        var annotations = (await ShopServices.PlanAsync(environment)).One("Service", $"dev-shop.{environment.Planned().Versions[0].Name}").Inputs.At("metadata.annotations");

        Assert.Equal(version, annotations.Entries.GetValueOrDefault("alb.ingress.kubernetes.io/backend-protocol-version")?.Text);
        Assert.Equal(codes, annotations.Entries["alb.ingress.kubernetes.io/success-codes"].Text);
    }

    [Fact]
    public async Task Target_OfAVersionThatIsOnlyInside_TellsTheLoadBalancerNothing()
    {
        var environment = ShopServices.With("test a", ("services.shop.api.expose", null));
        var service = (await ShopServices.PlanAsync(environment)).One("Service", $"dev-shop.{environment.Planned().Versions[0].Name}");

        Assert.Equal(["pulumi.com/skipAwait"], service.Inputs.At("metadata.annotations").Entries.Keys);
    }

    [Fact]
    public async Task Configuration_OfAVersion_IsImmutableAndGoesWithIt()
    {
        var environment = ShopServices.With("test a, test b", ($"{Run}.config", """{ "app.yaml": "level: info" }"""));
        var map = Assert.Single((await ShopServices.PlanAsync(environment)).Resources, resource => resource.Address.Type == ResourceTypes.ConfigMap);

        Assert.Equal($"dev-shop.{environment.Planned().Versions[0].Name}", map.Address.Name);
        Assert.True(map.Inputs.At("immutable").IsTrue);
        Assert.Equal("level: info", map.Inputs.At("data['app.yaml']").Text);
    }
}
