using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using Infra.Model.Plans;
using Infra.Model.Services;
using Infra.Model.Settings;
using Infra.Tests.Support;

namespace Infra.Tests.Services;

[Collection(DeploymentCollection.Name)]
public sealed class VersionNameTests
{
    private const string Run = "services.shop.api.versions[0].run";

    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);

    public static TheoryData<string> Places => [.. SettingMutation.All.Select(mutation => mutation.Place)];

    public static TheoryData<string> InTheHash => [.. SettingMutation.All.Where(mutation => mutation.Effect == SettingEffect.OtherVersion).Select(mutation => mutation.Place)];

    /// <summary>The table of what is in the hash is the declarations of the settings: each says it, and keeps it.</summary>
    [Theory]
    [MemberData(nameof(Places))]
    public void Name_AfterAChangeOfASetting_IsAnotherExactlyWhenItsDeclarationSaysSo(string place)
    {
        var mutation = SettingMutation.All.Single(mutation => mutation.Place == place);
        // Where an image is pulled from is part of what runs, so another account, region or repository is another version.
        var isOther = mutation.Effect is SettingEffect.OtherVersion || place is "account" or "region" or "repositories[0].name";
        var pairs = from first in mutation.Values
                    from second in mutation.Values
                    select (First: SettingMutation.Document(first), Second: SettingMutation.Document(second));

        Prop.ForAll(Arb.From(pairs), pair => Name(pair.First) == Name(pair.Second) == (!isOther || pair.First == pair.Second))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    [Fact]
    public void Settings_UnderRun_AreAllInTheHashAndNoOtherOfTheServiceIs() => Assert.All(
        SettingPlace.All.Where(place => place.IsLeaf && place.Path.StartsWith("services.shop.api.", StringComparison.Ordinal)),
        place => Assert.Equal(place.Path.StartsWith(Run, StringComparison.Ordinal), place.Declaration!.Effect == SettingEffect.OtherVersion));

    /// <summary>For every setting of what runs: a new version that differs in it leaves every object of the old one byte for byte as it is.</summary>
    [Theory]
    [MemberData(nameof(InTheHash))]
    public async Task Version_AddedWithAnotherValue_LeavesTheObjectsOfTheOldOneAlone(string place)
    {
        var path = place.Replace(Run, "services.shop.api.versions[1].run", StringComparison.Ordinal);
        var values = SettingPlace.All.Single(item => item.Path == place).Examples.Skip(1).ToList();
        // All versions of a service listen on one port and speak one protocol, because its callers know them.
        if (place is $"{Run}.port" or $"{Run}.protocol") return;

        var before = await MutationPlans.OfAsync(SettingMutation.Document([]));
        var second = System.Text.Json.Nodes.JsonNode.Parse(WholeSettings.Json)!["services"]!["shop"]!["api"]!["versions"]![0]!.DeepClone();
        (second["stage"], second["share"], second["readyFor"]) = ("test", 0, 0);
        var document = SettingsJson.With(SettingMutation.Document([]), ("services.shop.api.versions[1]", second.ToJsonString()));

        Assert.NotEmpty(values);
        foreach (var value in values)
        {
            var after = await ShopServices.PlanAsync(MutationPlans.Environment(SettingsJson.With(document, (path, System.Text.Json.JsonSerializer.Serialize(value)))));

            var old = OldOnes(before);
            Assert.NotEmpty(old);
            Assert.Equal(old, OldOnes(after).Where(item => old.ContainsKey(item.Key)).ToDictionary());
        }
    }

    [Fact]
    public void Rights_ThatAreNew_AreThoseOfAnotherIdentity()
    {
        var planned = ShopServices.With(
            "enabled a 100/100, test b",
            ("services.shop.api.versions[1].run.rights", """[{ "actions": ["s3:GetObject"], "resources": ["arn:aws:s3:::shop-media/*"] }]""")).Planned();

        Assert.NotEqual(planned.Versions[0].Identity.Name, planned.Versions[1].Identity.Name);
        Assert.Empty(planned.Versions[0].Identity.Rights);
    }

    [Fact]
    public void Versions_WithEqualRights_ShareAnIdentity() =>
        Assert.Single(ShopServices.With("enabled a 100/100, test b").Planned().Identities);

    // The name is that of what runs for years.
    [Fact]
    public void Name_OfAVersion_IsTheOneThatIsDeployed() =>
        Assert.Equal(["api-4hvq4rt0xp"], ShopServices.With("enabled a 100/100").Planned().Versions.Select(version => version.Name));

    // All but the autoscaler's bounds, which are of the service, and what shows the stage.
    private static Dictionary<string, string> OldOnes(EnvironmentPlan plan)
    {
        var hash = PlannedService.Of(plan.Environment).First().Versions[0];
        return plan.Resources
            .Where(resource => resource.Address.Name.EndsWith(hash.Hash, StringComparison.Ordinal) || resource.Address.Name.Contains(hash.Identity.Name, StringComparison.Ordinal))
            .ToDictionary(resource => $"{resource.Address}", resource => $"{resource.Inputs.Quoted} {string.Join('\n', resource.Inputs.Leaves().Select(leaf => $"{leaf.Path}={leaf.Value}"))}", StringComparer.Ordinal);
    }

    // A setting has a few examples, of which each is in many pairs.
    private static string Name(string document) => Names.GetOrAdd(document, text => PlannedService.Of(MutationPlans.Environment(text)).First().Versions[0].Name);
}
