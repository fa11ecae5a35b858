using Infra.Model.Settings.Services;
using Infra.Tests.Services;
using Infra.Tests.Support;

namespace Infra.Tests.Settings;

/// <summary>What holds of services; the corpus has a case for each message.</summary>
public sealed class ServiceSettingsTests
{
    private const string Run = "services.shop.api.versions[0].run";

    [Fact]
    public void Service_OfTheLeastSettings_HasTheDefaultsOfMost()
    {
        var service = ShopServices.With("test a").Api().Settings;
        var run = service.Versions[0].Run;

        Assert.Equal((60, 60, 30, 60, 10_001), (service.Capacity.CpuPercent, run.Health.StartSeconds, run.LongestRequestSeconds, run.PreStopSeconds, run.User));
        Assert.Equal("/", $"{service.Expose!.Path}");
        Assert.Equal(100, RunSettings.Grace(run.PreStopSeconds, run.LongestRequestSeconds));
    }

    [Fact]
    public void Config_OfMoreThanAConfigMapHolds_IsRefused() => Assert.Equal(
        [$"{Run}.config: found files of 1001 KiB together; write at most 1000, or put them into the image"],
        SettingsFindings.In(ShopServices.Document("test a", ($"{Run}.config", $$"""{ "app.yaml": "{{new string('x', 1_001 * 1_024)}}" }"""))));

    [Fact]
    public void Config_OfAsMuchAsAConfigMapHolds_IsAccepted() =>
        Assert.Empty(SettingsFindings.In(ShopServices.Document("test a", ($"{Run}.config", $$"""{ "app.yaml": "{{new string('x', 1_000 * 1_024)}}" }"""))));

    [Theory]
    [InlineData("enabled a 60/100, enabled b 40/40", 0)]
    [InlineData("enabled a 40/40, enabled b 60/100", 1)]
    [InlineData("enabled a 50/100, enabled b 50/50", 0)]
    [InlineData("draining a 0/100, enabled b 100/100", 1)]
    [InlineData("test a", null)]
    public void Stable_OfAService_IsTheEnabledVersionWithTheGreatestShare(string versions, int? stable) =>
        Assert.Equal(stable, ShopServices.With(versions).Api().Settings.Stable());

    // Pods of a version alone follow the traffic; beside another they are there for as much as they may get.
    [Theory]
    [InlineData("test a", "1-1")]
    [InlineData("enabled a 100/100", "3-10")]
    [InlineData("enabled a 100/100, test b", "3-10, 1-1")]
    [InlineData("enabled a 100/100, enabled b 0/10", "10-10, 3-10")]
    [InlineData("enabled a 100/100, enabled b 0/31", "10-10, 4-10")]
    [InlineData("draining a 0/100, enabled b 100/100", "10-10, 10-10")]
    [InlineData("enabled b 100/100", "3-10")]
    public void Pods_OfVersions_AreThereForWhatTheyMayGet(string versions, string pods) =>
        Assert.Equal(pods, string.Join(", ", ShopServices.With(versions).Planned().Versions.Select(version => $"{version.MinPods}-{version.MaxPods}")));

    // One in ten may be away, rounded up, and the others carry its part.
    [Theory]
    [InlineData(2, 50, true)]
    [InlineData(2, 51, false)]
    [InlineData(3, 66, true)]
    [InlineData(3, 67, false)]
    [InlineData(10, 81, true)]
    [InlineData(10, 82, false)]
    public void Capacity_OfPods_CarriesWhatThoseDoThatAreAway(int min, int percent, bool isGood) => Assert.Equal(
        isGood,
        SettingsFindings.In(ShopServices.Document("test a", ("services.shop.api.capacity", $$"""{ "min": {{min}}, "max": 30, "cpuPercent": {{percent}} }"""))).Count == 0);
}
