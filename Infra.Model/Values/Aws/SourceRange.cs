using System.Net;
using System.Net.Sockets;

namespace Infra.Model.Values.Aws;

/// <summary>A network of IPv4 or IPv6 that requests come from, for example <c>203.0.113.0/24</c> or <c>2001:db8::/32</c>.</summary>
public sealed record SourceRange : IValue<SourceRange>
{
    private readonly IPNetwork _network;

    private SourceRange(IPNetwork network) => _network = network;

    /// <inheritdoc/>
    public static string Expected => "a network such as \"203.0.113.0/24\" or \"2001:db8::/32\", with no address bits set beyond the prefix";

    /// <inheritdoc/>
    public static string? Shape => "[0-9a-f.:]+/[0-9]{1,3}";

    /// <summary>Whether its addresses are of IPv6.</summary>
    public bool IsIpv6 => _network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out SourceRange? value)
    {
        value = IPNetwork.TryParse(text, out var network) ? new SourceRange(network) : null;

        // IPNetwork also reads "10.0/16" and the like; what we print must be what was read.
        return value is not null && value.ToString() == text;
    }

    /// <summary>The network in CIDR notation.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => $"{_network.BaseAddress}/{_network.PrefixLength}";
}
