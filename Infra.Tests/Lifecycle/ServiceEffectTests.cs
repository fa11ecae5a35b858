using System.Text.RegularExpressions;
using Infra.Model.Changes;
using Infra.Model.Lifecycle;
using Infra.Model.Settings;
using Infra.Tests.Services;
using Infra.Tests.Support;

namespace Infra.Tests.Lifecycle;

[Collection(DeploymentCollection.Name)]
public sealed class ServiceEffectTests
{
    private const string A = "api-4hvq4rt0xp";
    private const string B = "api-ex44k6tzzq";

    [Theory]
    [InlineData("enabled a 100/100", "enabled a 100/100, test b", $"no changes | {B}: 1 pod launched | take the move back; traffic does not change")]
    [InlineData("enabled a 100/100, test b", "enabled a 100/100", $"no changes | {B}: removed | take the move back; traffic does not change")]
    [InlineData("enabled a 100/100, enabled b 0/100", "enabled a 90/100, enabled b 10/100", $"90 % to {A}, 10 % to {B} instead of 100 % to {A} | no changes | take the move back; the pods for it still run, so it costs nothing")]
    [InlineData("enabled a 0/100, enabled b 100/100", "draining a 0/100, enabled b 100/100", $"no changes | {A}: draining, still 10 pods | take the move back; traffic does not change")]
    [InlineData("draining a 0/100, enabled b 100/100", "enabled b 100/100", $"no changes | {A}: removed; {B}: 3 to 10 pods instead of 10 pods | add the same version in test again, then enable it: new pods start")]
    public void Change_OfAService_IsToldInOneLine(string before, string after, string effect)
    {
        var told = Assert.Single(ServiceEffect.Of(ShopServices.With(before), ShopServices.With(after)));

        Assert.Equal(("shop/api", effect), (told.Service, $"{told.Traffic} | {told.Pods} | {told.Back}"));
    }

    [Fact]
    public void Change_ThatAddsOrRemovesServices_TellsOfEachByName()
    {
        var (none, some) = (ShopServices.With("test a", ("services", null)), ShopServices.With("test a"));

        Assert.Equal(
            ["shop/api | no changes | 1 pod launched | remove it; nothing else changes", "shop/orders | 100 % to orders | 3 to 4 pods launched | remove it; nothing else changes"],
            Told(none, some));
        Assert.Equal(Told(none, some), Told(null, some));
        Assert.Equal(
            ["shop/api | no changes | removed | declare it again, in test first", "shop/orders | none instead of 100 % to orders | removed | declare it again, in test first"],
            Told(some, none));

        // The name of a version ends in its hash.
        static IEnumerable<string> Told(EnvironmentDefinition? before, EnvironmentDefinition after) => ServiceEffect.Of(before, after).Select(effect =>
            $"{effect.Service} | {Regex.Replace(effect.Traffic, "-[0-9a-z]{10}", "")} | {effect.Pods.Split(": ")[1]} | {effect.Back}");
    }

    [Fact]
    public void Change_OfNothing_IsNotTold() => Assert.Empty(ServiceEffect.Of(ShopServices.With("enabled a 100/100"), ShopServices.With("enabled a 100/100")));

    [Fact]
    public async Task Change_OfTheScheme_NamesTheLoadBalancerAsLost()
    {
        (string, string?) apart = ("network.pods", """{ "cidrs": ["100.64.0.0/16"] }""");
        var before = await ShopServices.PlanAsync(ShopServices.With("enabled a 100/100", apart));
        var after = await ShopServices.PlanAsync(ShopServices.With("enabled a 100/100", apart, ("services.shop.api.expose.scheme", "\"internal\"")));

        var effects = EnvironmentChange.Of(before, after).Effects.Where(effect => effect.Loses == LossKind.Access && effect.Subject.Contains("Ingress", StringComparison.Ordinal));

        Assert.Equal(
            ["scheme']: internet-facing -> internal", "group.name']: shop -> shop.internal"],
            effects.Select(effect => effect.What[(effect.What.LastIndexOf('/') + 1)..]));
    }
}
