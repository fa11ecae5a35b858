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
    [InlineData("10.0.0.0/8")]
    [InlineData("127.0.0.0/16")]
    public void PublicAccess_OfANetworkThatTheInternetDoesNotRoute_IsRefused(string network) => Assert.Equal(
        [$"controlPlane.publicAccess[0]: found \"{network}\", which is no network of the internet; write the public addresses that people come from, and reach the private endpoint from networks of yours"],
        SettingsFindings.With("controlPlane.publicAccess", $"[\"{network}\"]"));

    [Fact]
    public void PrivateAccess_OfPrivateAndSharedRanges_IsAccepted() =>
        Assert.Empty(SettingsFindings.With("controlPlane.privateAccess", """["10.10.0.0/16", "192.168.0.0/16", "100.64.0.0/10", "172.16.0.1/32"]"""));

    [Theory]
    [InlineData("203.0.113.0/24")]
    [InlineData("10.0.0.0/7")]
    [InlineData("198.18.0.0/15")]
    public void PrivateAccess_OfANetworkThatIsNotPrivate_IsRefused(string network) => Assert.Equal(
        [$"controlPlane.privateAccess[1]: found \"{network}\", which is not within the private ranges; write a network within 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10, and public addresses under publicAccess"],
        SettingsFindings.With("controlPlane.privateAccess", $"[\"10.10.0.0/16\", \"{network}\"]"));

    [Theory]
    [InlineData("172.20.0.0/16")]
    [InlineData("172.20.7.0/24")]
    [InlineData("172.16.0.0/12")]
    public void PrivateAccess_OfTheAddressesOfServices_IsRefused(string network) => Assert.Equal(
        [$"controlPlane.privateAccess[0]: found \"{network}\", which overlaps serviceCidr 172.20.0.0/16; write the addresses of hosts: no packet comes from the addresses of Kubernetes services"],
        SettingsFindings.With("controlPlane.privateAccess", $"[\"{network}\"]"));

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
