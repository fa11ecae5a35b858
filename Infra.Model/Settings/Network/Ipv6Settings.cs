using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Network;

/// <summary>
/// IPv6 beside IPv4. The addresses come from a pool of yours, so that they are known before the network exists and every subnet
/// has its place in a plan, as for IPv4.
/// </summary>
public sealed record Ipv6Settings
{
    /// <summary>The pool the addresses are taken from.</summary>
    [Setting(SettingEffect.SameServers, "ipam-pool-0123456789abcdef0", "ipam-pool-0123456789abcdef1")]
    public required IpamPoolId IpamPool { get; init; }

    /// <summary>The addresses of the network, a <c>/56</c> of the pool.</summary>
    [Setting(SettingEffect.OtherServers, "2600:1f14:aaaa:bb00::/56", "2600:1f14:aaaa:cc00::/56")]
    public required Ipv6Cidr Cidr { get; init; }
}
