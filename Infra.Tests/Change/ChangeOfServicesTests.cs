using System.Text.Json;
using Infra.Cli.Change;
using Infra.Model.Changes;
using Infra.Tests.Services;
using Infra.Tests.Support;

namespace Infra.Tests.Change;

[Collection(DeploymentCollection.Name)]
public sealed class ChangeOfServicesTests
{
    [Fact]
    public async Task Change_OfShares_IsToldByEveryPrinter()
    {
        var change = await ChangeAsync("enabled a 100/100, enabled b 0/100", "enabled a 90/100, enabled b 10/100");
        const string traffic = "90 % to api-4hvq4rt0xp, 10 % to api-ex44k6tzzq instead of 100 % to api-4hvq4rt0xp";

        Assert.Empty(change.Findings);
        Assert.Contains($"  shop/api: traffic: {traffic}; pods: no changes; back: take the move back; the pods for it still run, so it costs nothing", ChangeText.Lines(change, "HEAD"));
        Assert.Contains($"| `shop/api` | {traffic} | no changes | take the move back; the pods for it still run, so it costs nothing |", ChangeMarkdown.Lines(change, "HEAD"));
        using var json = JsonDocument.Parse(ChangeJson.Write(change, "HEAD"));
        Assert.Equal(traffic, json.RootElement.GetProperty("services")[0].GetProperty("traffic").GetString());
    }

    // A share is one annotation of one object: nothing of a version is touched.
    [Fact]
    public async Task Change_OfShares_UpdatesTheIngressAlone()
    {
        var change = await ChangeAsync("enabled a 100/100, enabled b 0/100", "enabled a 90/100, enabled b 10/100");

        var resource = Assert.Single(change.Resources);
        Assert.Equal((ChangeKind.Update, "dev-shop.api", ResourceTypes.Ingress), (resource.Kind, resource.Address.Name, resource.Address.Type));
        Assert.Equal("metadata.annotations.alb.ingress.kubernetes.io/actions.api", Assert.Single(resource.Properties).Path);
    }

    [Fact]
    public async Task Change_ThatAddsAVersion_LeavesThePodsOfTheOthersAlone()
    {
        var change = await ChangeAsync("enabled a 100/100", "enabled a 100/100, test b");

        Assert.Empty(change.Findings);
        Assert.Equal(["Ingress"], change.Resources.Where(resource => resource.Kind == ChangeKind.Update).Select(resource => resource.Address.Type.Split(':')[^1]));
        Assert.DoesNotContain(change.Resources, resource => resource.Kind is ChangeKind.Replace or ChangeKind.Delete);
    }

    private static async Task<EnvironmentChange> ChangeAsync(string before, string after) =>
        EnvironmentChange.Of(await ShopServices.PlanAsync(ShopServices.With(before)), await ShopServices.PlanAsync(ShopServices.With(after)));
}
