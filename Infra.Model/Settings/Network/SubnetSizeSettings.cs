using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Network;

/// <summary>The sizes of each zone's subnets as prefix lengths. Fixed once servers run: a subnet cannot change its size.</summary>
public sealed record SubnetSizeSettings
{
    /// <summary>
    /// Servers and pods: from 3 more than the network's prefix, which divides the network evenly and is the default, to 23.
    /// </summary>
    [Setting(SettingEffect.OtherServers, 19, 20)]
    public int? PrivatePrefix { get; init; }

    /// <summary>NAT gateways and load balancers: from 6 more than the network's prefix, which is the default, to 27.</summary>
    [Setting(SettingEffect.SameServers, 22, 24, 27)]
    public int? PublicPrefix { get; init; }

    /// <summary>The control plane's network interfaces: from 6 more than the network's prefix to 28, which is the default.</summary>
    [Setting(SettingEffect.SameServers, 22, 26, 28)]
    public int? ControlPlanePrefix { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="network">The addresses of the whole network.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, Cidr network) =>
    [
        .. Within(PrivatePrefix, network.PrefixLength + SubnetPlan.PartBits, AddressBudget.LongestPrefix, $"{path}.privatePrefix"),
        .. Within(PublicPrefix, network.PrefixLength + 6, 27, $"{path}.publicPrefix"),
        .. Within(ControlPlanePrefix, network.PrefixLength + 6, 28, $"{path}.controlPlanePrefix"),
    ];

    private static IEnumerable<Finding> Within(int? prefix, int least, int most, string path) =>
        prefix is { } value ? Require.Within(value, least, most, path, "as a prefix length") : [];
}
