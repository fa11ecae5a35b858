using Infra.Model.Trees;
using Infra.Tests.Support;

namespace Infra.Tests.Services;

[Collection(DeploymentCollection.Name)]
public sealed class ServiceTrafficTests
{
    [Fact]
    public async Task Callers_OfAnExposedService_AreThePublicSubnets() => Assert.Equal(
        ["10.10.192.0/22", "10.10.196.0/22"],
        (await PolicyAsync("api")).At("ingress[0].from").Items.Select(peer => peer.At("ipBlock.cidr").Text));

    [Fact]
    public async Task Callers_OfAServiceThatIsOnlyInside_AreThoseItNames()
    {
        var rule = (await PolicyAsync("orders")).At("ingress[0]");

        Assert.Equal("api", Assert.Single(rule.At("from").Items).At("podSelector.matchLabels['infra/service']").Text);
        Assert.Equal("9000", rule.At("ports[0].port").Text);
    }

    [Fact]
    public async Task Callers_OfAServiceThatNamesNone_AreNone()
    {
        var policy = await PolicyAsync("api", ("services.shop.api.expose", null));

        Assert.True(policy.At("ingress").IsEmpty);
        Assert.Equal(["Ingress", "Egress"], policy.At("policyTypes").Items.Select(type => type.Text));
    }

    [Fact]
    public async Task Called_OfAService_AreThePodsItNamesOnTheirPort()
    {
        var rule = Assert.Single((await PolicyAsync("api")).At("egress").Items);

        Assert.Equal(("shop", "orders", "9000"), (
            rule.At("to[0].namespaceSelector.matchLabels['kubernetes.io/metadata.name']").Text,
            rule.At("to[0].podSelector.matchLabels['infra/service']").Text,
            rule.At("ports[0].port").Text));
    }

    [Fact]
    public async Task Internet_OfAServiceThatCallsIt_IsAllButTheNetworkAndItsServers()
    {
        var policy = await PolicyAsync("api", ("services.shop.api.calls", """["internet"]"""));

        Assert.Equal("0.0.0.0/0", policy.At("egress[0].to[0].ipBlock.cidr").Text);
        Assert.Equal(["10.10.0.0/16", "169.254.0.0/16"], policy.At("egress[0].to[0].ipBlock.except").Items.Select(block => block.Text));
    }

    [Fact]
    public async Task Pods_WithRights_ReachTheAgentThatHasTheirCredentials()
    {
        var policy = await PolicyAsync("api", ("services.shop.api.versions[0].run.rights", """[{ "actions": ["s3:GetObject"], "resources": ["arn:aws:s3:::shop-media/*"] }]"""));

        Assert.Equal(
            ["169.254.170.23/32:80", "10.10.0.0/16:443"],
            policy.At("egress").Items.Skip(1).Select(rule => $"{rule.At("to[0].ipBlock.cidr").Text}:{rule.At("ports[0].port").Text}"));
    }

    private static async Task<Node> PolicyAsync(string service, params (string Path, string? Json)[] changes) =>
        (await ShopServices.PlanAsync(ShopServices.With("enabled a 100/100", changes))).One("NetworkPolicy", $"dev-shop.{service}").Inputs.At("spec");
}
