using Infra.Model.Trees;
using Infra.Tests.Support;

namespace Infra.Tests.Services;

[Collection(DeploymentCollection.Name)]
public sealed class ServiceIngressTests
{
    private const string Annotation = "metadata.annotations['alb.ingress.kubernetes.io/";

    [Theory]
    [InlineData("enabled a 90/100, enabled b 10/10", "90, 10")]
    [InlineData("draining a 0/100, enabled b 100/100, test c", "0, 100, 0")]
    public async Task Weights_OfVersions_AreTheirShares(string versions, string weights)
    {
        var action = (await IngressAsync(versions)).At($"{Annotation}actions.api']").AsJson();

        Assert.Equal(weights, string.Join(", ", action.At("forwardConfig.targetGroups").Items.Select(group => group.At("weight").Text)));
    }

    [Fact]
    public async Task Requests_WhileNoVersionIsEnabled_AreAnsweredWith503() =>
        Assert.Equal("503", (await IngressAsync("test a")).At($"{Annotation}actions.api']").AsJson().At("fixedResponseConfig.statusCode").Text);

    // The first path of a length that fits is taken, so the one without a condition is the last.
    [Fact]
    public async Task Requests_WithTheHeaderOfAVersion_ReachItUnlessItDrains()
    {
        var environment = ShopServices.With("draining a 0/100, enabled b 100/100, test c");
        var ingress = await IngressAsync("draining a 0/100, enabled b 100/100, test c");
        var names = environment.Planned().Versions.Select(version => version.Name).ToList();

        Assert.Equal([names[1], names[2], "api"], ingress.At("spec.rules[0].http.paths").Items.Select(path => path.At("backend.service.name").Text));
        Assert.Equal(environment.Planned().Versions[2].Hash, ingress.At($"{Annotation}conditions.{names[2]}']").AsJson().Items[0].At("httpHeaderConfig.values[0]").Text);
        Assert.True(ingress.At($"{Annotation}conditions.{names[0]}']").IsEmpty);
    }

    [Fact]
    public async Task Ingress_OfAPath_ComesBeforeShorterOnes()
    {
        var shorter = await IngressAsync("test a");
        var longer = await IngressAsync("test a", ("services.shop.api.expose.path", "\"/orders\""));

        Assert.True(longer.At($"{Annotation}group.order']").Number < shorter.At($"{Annotation}group.order']").Number);
        Assert.Equal("/orders", longer.At("spec.rules[0].http.paths[0].path").Text);
    }

    [Fact]
    public async Task Ingress_WithACertificate_NamesIt()
    {
        const string arn = "arn:aws:acm:eu-central-1:111111111111:certificate/0a1b";
        var ingress = await IngressAsync("test a", ("services.shop.api.expose.certificate", $"\"{arn}\""));

        Assert.Equal(arn, ingress.At($"{Annotation}certificate-arn']").Text);
    }

    [Theory]
    [InlineData("idleTimeoutSeconds", "4000", "load-balancer-attributes", "idle_timeout.timeout_seconds=4000")]
    [InlineData("sourceRanges", """["203.0.113.0/24", "198.51.100.0/24"]""", "inbound-cidrs", "203.0.113.0/24,198.51.100.0/24")]
    [InlineData("ipv6", "true", "ip-address-type", "dualstack")]
    public async Task LoadBalancer_OfAService_IsAsItsSettingsSay(string key, string json, string annotation, string value)
    {
        (string, string?) network = ("network.ipv6", """{ "ipamPool": "ipam-pool-0123456789abcdef0", "cidr": "2600:1f14:aaaa:bb00::/56" }""");
        var (with, without) = (await IngressAsync("test a", network, ($"services.shop.api.expose.{key}", json)), await IngressAsync("test a", network));

        Assert.Equal(value, with.At($"{Annotation}{annotation}']").Text);
        Assert.True(without.At($"{Annotation}{annotation}']").IsEmpty);
    }

    /// <summary>It has a group of its own, and lets in the private subnets, where no pod is.</summary>
    [Fact]
    public async Task LoadBalancer_ThatIsInternal_StandsWhereNoPodIs()
    {
        var plan = await ShopServices.PlanAsync(ShopServices.With("test a", ("network.pods", """{ "cidrs": ["100.64.0.0/16"] }"""), ("services.shop.api.expose.scheme", "\"internal\"")));
        var ingress = plan.One("Ingress", "dev-shop.api").Inputs;

        Assert.Equal(("internal", "shop.internal"), (ingress.At($"{Annotation}scheme']").Text, ingress.At($"{Annotation}group.name']").Text));
        Assert.Equal(
            ["10.10.0.0/19", "10.10.32.0/19"],
            plan.One("NetworkPolicy", "dev-shop.api").Inputs.At("spec.ingress[0].from").Items.Select(peer => peer.At("ipBlock.cidr").Text));
        Assert.All(
            plan.Resources.Where(resource => resource.Inputs.At("cidrBlock").Text is "10.10.0.0/19" or "10.10.32.0/19"),
            subnet => Assert.Equal("0", subnet.Inputs.At("tags['kubernetes.io/role/cni']").Text));
    }

    private static async Task<MapNode> IngressAsync(string versions, params (string Path, string? Json)[] changes) =>
        (await ShopServices.PlanAsync(ShopServices.With(versions, changes))).One("Ingress", "dev-shop.api").Inputs;
}
