using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Infra.Model.Values.Aws;

/// <summary>An IPv6 network of the size AWS gives a VPC, a <c>/56</c>, for example <c>2600:1f14:aaaa:bb00::/56</c>.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html (AmazonProvidedIpv6CidrBlock; botocore 1.43.11),
/// read 2026-11-22.
/// </remarks>
public sealed record Ipv6Cidr : IValue<Ipv6Cidr>
{
    private const int VpcPrefix = 56;
    private const int SubnetPrefix = 64;

    // A network of a VPC or a subnet differs from others in its upper half only.
    private readonly ulong _network;

    private Ipv6Cidr(ulong network) => _network = network;

    /// <inheritdoc/>
    public static string Expected => "an IPv6 network such as \"2600:1f14:aaaa:bb00::/56\", with no address bits set beyond the prefix";

    /// <inheritdoc/>
    public static string? Shape => "[0-9a-f:]+/56";

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out Ipv6Cidr? value)
    {
        value = IPNetwork.TryParse(text, out var network)
            && network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6
            && network.PrefixLength == VpcPrefix
                ? new Ipv6Cidr(BinaryPrimitives.ReadUInt64BigEndian(network.BaseAddress.GetAddressBytes()))
                : null;

        return value is not null && value.ToString() == text;
    }

    /// <summary>The network of a subnet, which AWS wants to be a <c>/64</c>.</summary>
    /// <param name="index">Which of the 256 subnets, counted from 0 at the lowest address.</param>
    /// <returns>The subnet's network in CIDR notation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such subnet.</exception>
    public string Subnet(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, 255);

        return Text(_network | (uint)index, SubnetPrefix);
    }

    /// <summary>The network in CIDR notation.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString() => Text(_network, VpcPrefix);

    private static string Text(ulong network, int prefix)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, network);
        return $"{new IPAddress(bytes)}/{prefix}";
    }
}
