using System.Buffers.Binary;
using System.Net;

namespace Infra.Model.Values.Aws;

/// <summary>
/// An IPv4 network in CIDR notation, for example <c>10.10.0.0/16</c>. The address is the network's first: no bit is set
/// beyond the prefix.
/// </summary>
public sealed record Cidr : IValue<Cidr>
{
    private readonly uint _first;

    private Cidr(uint first, int prefixLength)
    {
        _first = first;
        PrefixLength = prefixLength;
    }

    /// <inheritdoc/>
    public static string Expected => "a network such as \"10.10.0.0/16\", with no address bits set beyond the prefix";

    /// <inheritdoc/>
    public static string? Shape => @"[0-9]{1,3}(\.[0-9]{1,3}){3}/[0-9]{1,2}";

    /// <summary>The number of leading bits that all addresses of the network share, 0 to 32.</summary>
    public int PrefixLength { get; }

    /// <summary>The number of addresses in the network, all reserved ones included.</summary>
    public long AddressCount => 1L << (32 - PrefixLength);

    private long End => _first + AddressCount;

    /// <inheritdoc/>
    public static bool TryParse(string text, [NotNullWhen(true)] out Cidr? value)
    {
        value = IPNetwork.TryParse(text, out var network) && network.BaseAddress.GetAddressBytes() is { Length: 4 } bytes
            ? new Cidr(BinaryPrimitives.ReadUInt32BigEndian(bytes), network.PrefixLength)
            : null;

        // IPNetwork also reads "10.0/16" and the like; what we print must be what was read.
        return value is not null && value.ToString() == text;
    }

    /// <summary>One of the equal networks that this network divides into.</summary>
    /// <param name="prefixLength">The prefix length of each part, from <see cref="PrefixLength"/> to 32.</param>
    /// <param name="index">Which part, counted from 0 at the lowest address.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public Cidr Part(int prefixLength, int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(prefixLength, PrefixLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefixLength, 32);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, 1L << (prefixLength - PrefixLength));

        return new Cidr((uint)(_first + ((long)index << (32 - prefixLength))), prefixLength);
    }

    /// <summary>Whether the two networks have an address in common.</summary>
    /// <param name="other">The other network.</param>
    /// <returns><see langword="true"/> when at least one address is in both.</returns>
    public bool Overlaps(Cidr other) => _first < other.End && other._first < End;

    /// <summary>Whether every address of the other network is in this one.</summary>
    /// <param name="other">The other network.</param>
    /// <returns><see langword="true"/> when <paramref name="other"/> lies within this network or equals it.</returns>
    public bool Contains(Cidr other) => _first <= other._first && other.End <= End;

    /// <summary>How many addresses of this network come before another.</summary>
    /// <param name="other">A network within this one.</param>
    /// <returns>The number, 0 when both begin with the same address.</returns>
    /// <exception cref="ArgumentException">It is not within this network.</exception>
    public long Before(Cidr other) => Contains(other) ? other._first - _first : throw new ArgumentException($"{other} is not within {this}", nameof(other));

    /// <summary>The network in CIDR notation.</summary>
    /// <returns>The text that <see cref="TryParse"/> reads back.</returns>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, _first);
        return $"{bytes[0]}.{bytes[1]}.{bytes[2]}.{bytes[3]}/{PrefixLength}";
    }
}
