using Infra.Model.Settings.Network;
using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Cluster;

/// <summary>Traffic that the cluster's security group lets in.</summary>
public sealed record IngressSettings
{
    /// <summary>The private network that it comes from.</summary>
    [Setting(SettingEffect.SameServers, "192.168.7.0/24", "10.99.0.0/16")]
    public required Cidr From { get; init; }

    /// <summary>The port, or the first of several, 1 to 65,535.</summary>
    [Setting(SettingEffect.SameServers, 9_100, 9_090)]
    public required int Port { get; init; }

    /// <summary>The last port of several, up to 65,535; without it, there is the one.</summary>
    [Setting(SettingEffect.SameServers, 9_110, 9_120)]
    public int? ToPort { get; init; }

    /// <summary>The protocol.</summary>
    [Setting(SettingEffect.SameServers)]
    public IngressProtocol Protocol { get; init; }

    /// <summary>The last port.</summary>
    public int LastPort() => ToPort ?? Port;

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path) =>
    [
        .. Require.That(
            NetworkRange.IsInternal(From),
            $"{path}.from",
            $"\"{From}\", which is not a private network",
            $"write a network within {NetworkRange.InternalRanges}: nothing reaches servers from the internet but through a load balancer"),
        .. Require.Within(Port, 1, 65_535, $"{path}.port", "as a port"),
        .. ToPort is { } last ? Require.Within(last, 1, 65_535, $"{path}.toPort", "as the last port") : [],
        .. Require.That(LastPort() >= Port, $"{path}.toPort", $"{LastPort()}, below port {Port}", "write the last port of several, or remove it"),
        .. Require.That(
            Protocol != IngressProtocol.Tcp || LastPort() < ApiPort || Port > ApiPort,
            path,
            $"port {ApiPort}, which is the Kubernetes API",
            "write the network under privateAccess"),
    ];

    /// <summary>The rule in words.</summary>
    /// <returns>For example <c>tcp 9100-9110 from 192.168.7.0/24</c>.</returns>
    public override string ToString() => $"{(Protocol == IngressProtocol.Tcp ? "tcp" : "udp")} {Port}{(LastPort() == Port ? "" : $"-{LastPort()}")} from {From}";

    private const int ApiPort = 443;
}
