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
        [$"controlPlane.publicAccess[1]: found \"{network}\"; write the networks that people connect from, none larger than /8, or an empty list"],
        SettingsFindings.With("controlPlane.publicAccess", $"""["203.0.113.7/32", "{network}"]"""));

    [Theory]
    [InlineData("172.16.0.0/12")]
    [InlineData("172.31.255.0/24")]
    [InlineData("10.0.0.0/16")]
    [InlineData("10.11.0.0/24")]
    [InlineData("10.9.255.0/24")]
    [InlineData("192.168.0.0/16")]
    public void ServiceCidr_OfPrivateAddressesBesideTheNetwork_IsAccepted(string cidr) =>
        Assert.Empty(SettingsFindings.With("controlPlane.serviceCidr", $"\"{cidr}\""));

    [Theory]
    [InlineData("192.0.0.0/11")]
    [InlineData("172.20.0.0/25")]
    [InlineData("100.64.0.0/16")]
    [InlineData("172.32.0.0/16")]
    [InlineData("11.0.0.0/16")]
    [InlineData("192.169.0.0/16")]
    public void ServiceCidr_OutsideItsBounds_IsRefused(string cidr) => Assert.Equal(
        [$"controlPlane.serviceCidr: found \"{cidr}\"; write a /12 to /24 within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16"],
        SettingsFindings.With("controlPlane.serviceCidr", $"\"{cidr}\""));

    [Theory]
    [InlineData("10.10.0.0/16")]
    [InlineData("10.10.255.0/24")]
    [InlineData("10.0.0.0/12")]
    public void ServiceCidr_ThatOverlapsTheNetwork_IsRefused(string cidr) => Assert.Equal(
        [$"controlPlane.serviceCidr: found \"{cidr}\", which overlaps the network 10.10.0.0/16; write one that does not, such as \"172.20.0.0/16\""],
        SettingsFindings.With("controlPlane.serviceCidr", $"\"{cidr}\""));
}
