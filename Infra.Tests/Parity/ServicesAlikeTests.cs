using Infra.Model.Environments;
using Infra.Model.Parity;
using Infra.Model.Settings;
using Infra.Model.Values;
using Infra.Tests.Services;
using Infra.Tests.Support;

namespace Infra.Tests.Parity;

[Collection(DeploymentCollection.Name)]
public sealed class ServicesAlikeTests
{
    [Fact]
    public async Task Service_ThatOneEnvironmentHas_IsNoDifferenceOfItsSettingsAndResources()
    {
        var (with, without) = (ShopServices.With("enabled a 100/100, test b"), ShopServices.With("test a", ("services", "{}")));

        Assert.Empty(Difference.Between(EnvironmentFacts.Settings(with.Settings), EnvironmentFacts.Settings(without.Settings)));
        Assert.Empty(Difference.Between(
            EnvironmentFacts.Declarations(await ShopServices.PlanAsync(with)),
            EnvironmentFacts.Declarations(await ShopServices.PlanAsync(without))));
    }

    [Fact]
    public async Task Service_ThatTheReferenceAloneHas_IsBehind()
    {
        using var project = new StackProject()
            .WithLike("prod", "prod", ("    repositories: [shop/api, shop/web]", "    repositories: [shop/api, shop/web]\n    services: { shop: { api: { capacity: { min: 3, max: 4 }, versions: [{ stage: test, run: { image: \"shop/api@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\", port: 8080, cpuMillis: 100, memoryMiB: 128, health: { ready: /r, live: /l } } }] } } }"))
            .WithLike("dev", "dev");
        await File.WriteAllTextAsync(Path.Combine(project.Folder, AllowedDifferences.FileName), await File.ReadAllTextAsync(Path.Combine(TestEnvironments.Folder.FullName, AllowedDifferences.FileName)));

        var result = await project.RunAsync("check", "--as-of", "2026-11-22");

        Assert.Contains("services.shop.api: found no such service, but prod has it; declare it here too, where it is tested first", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enabled a 100/100", "enabled a 100/100, test b", true)]
    [InlineData("enabled a 100/100", "draining a 0/100, enabled b 100/100", true)]
    [InlineData("enabled a 100/100, test b", "draining a 0/100, enabled b 100/100", false)]
    [InlineData("enabled b 100/100", "enabled a 100/100, test b", false)]
    [InlineData("enabled c 100/100", "enabled a 100/100, test b", false)]
    [InlineData("enabled b 100/100", "enabled a 100/100", false)]
    public void Version_ThatTheReferenceWentOnWithout_IsBehind(string dev, string prod, bool isBehind)
    {
        var reference = new EnvironmentDefinition(Value.Parse<EnvironmentName>("prod"), ShopServices.With(prod).Settings);

        var (_, findings) = EnvironmentsAlike.Check(
            new AllowedDifferences { Reference = reference.Name, Settings = [], Resources = [] }, ["dev", "prod"], [(ShopServices.With(dev), null), (reference, null)]);

        Assert.Equal(
            isBehind
                ? [$"services.shop.api.versions: found no \"{ShopServices.ImageOf("b")}\", but prod has it after the newest version of dev; test it here first: ./infractl rollout dev shop/api test --image {ShopServices.ImageOf("b")}"]
                : (string[])[],
            findings.Select(finding => finding.Text));
    }
}
