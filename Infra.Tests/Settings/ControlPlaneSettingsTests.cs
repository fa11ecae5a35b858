using Infra.Tests.Support;

namespace Infra.Tests.Settings;

public sealed class ControlPlaneSettingsTests
{
    [Fact]
    public void PublicAccess_OfNetworksPeopleWorkFrom_IsAccepted() =>
        Assert.Empty(SettingsFindings.With("controlPlane.publicAccess", """["203.0.113.7/32", "198.51.100.0/24", "12.0.0.0/8"]"""));

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("128.0.0.0/1")]
    [InlineData("12.0.0.0/7")]
    public void PublicAccess_OfTooLargeANetwork_IsRefused(string network) => Assert.Equal(
        [$"controlPlane.publicAccess[1]: found \"{network}\"; write the networks people work from, none larger than /8, or none at all"],
        SettingsFindings.With("controlPlane.publicAccess", $"""["203.0.113.7/32", "{network}"]"""));
}
