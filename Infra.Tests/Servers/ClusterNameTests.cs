using Infra.Model.Servers;
using Infra.Model.Values;
using Infra.Tests.Support;

namespace Infra.Tests.Servers;

public sealed class ClusterNameTests
{
    [Fact]
    public void ClusterName_OfAnEnvironment_BeginsWithItsName() =>
        Assert.Matches(@"\Adev-[0-9a-hjkmnp-tv-z]{10}\z", Of(MinimalSettings.Json));

    [Theory]
    [InlineData("account", "\"222222222222\"")]
    [InlineData("network.cidr", "\"10.20.0.0/16\"")]
    [InlineData("controlPlane.serviceCidr", "\"172.21.0.0/16\"")]
    public void ClusterName_WithAnotherValueThatEksFixes_IsAnother(string path, string json) =>
        Assert.NotEqual(Of(MinimalSettings.Json), Of(MinimalSettings.With((path, json))));

    [Fact]
    public void ClusterName_InAnotherRegion_IsAnother() => Assert.NotEqual(
        Of(MinimalSettings.Json),
        Of(MinimalSettings.With(("region", "\"eu-west-1\""), ("network.zones", """{ "eu-west-1a": 0, "eu-west-1b": 1 }"""))));

    [Theory]
    [InlineData("deletionProtection", "true")]
    [InlineData("network.nat", "\"perZone\"")]
    [InlineData("network.zones.eu-central-1c", "2")]
    [InlineData("controlPlane.publicAccess", "[\"203.0.113.0/24\"]")]
    [InlineData("controlPlane.supportType", "\"extended\"")]
    [InlineData("pools.general.capacity.max", "6")]
    [InlineData("tags", "{\"team\":\"platform\"}")]
    public void ClusterName_WithAnotherValueThatCanChange_IsTheSame(string path, string json) =>
        Assert.Equal(Of(MinimalSettings.Json), Of(MinimalSettings.With((path, json))));

    [Fact]
    public void ClusterName_OfAnotherRelease_IsTheSame() => Assert.Equal(
        Of(MinimalSettings.Json),
        Of(MinimalSettings.With(("release", "\"2026-09\""), ("pools.general.generations[0].server.release", "\"2026-09\""))));

    private static string Of(string settings) =>
        ClusterName.Of(Value.Parse<EnvironmentName>("dev"), Infra.Model.Settings.EnvironmentSettings.Parse(settings));
}
