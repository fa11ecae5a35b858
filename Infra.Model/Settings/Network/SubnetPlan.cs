using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Network;

/// <summary>
/// Where each subnet lies in the network. The network divides into eight equal parts: the first six are for the private subnets
/// of the zone indexes 0 to 5, the seventh holds the public subnets, the eighth begins with the control plane's and keeps the rest
/// free. A subnet's place depends on its zone's index alone, so no zone that comes or goes moves another.
/// </summary>
/// <param name="network">The addresses of the whole network, a <c>/16</c> to <c>/20</c>.</param>
/// <param name="sizes">The sizes of the subnets.</param>
/// <param name="ipv6">The IPv6 addresses of the whole network; without them, the subnets have none.</param>
/// <param name="podsApart">Whether pods have subnets of their own, in blocks beside the network.</param>
public sealed class SubnetPlan(Cidr network, SubnetSizeSettings sizes, Ipv6Cidr? ipv6 = null, bool podsApart = false)
{
    /// <summary>The number of zone indexes there is room for. No AWS region has more zones.</summary>
    public const int Zones = 6;

    /// <summary>By how many bits the prefix of a part is longer than the network's.</summary>
    public const int PartBits = 3;

    /// <summary>The number of zone indexes that a block for pods has a part for.</summary>
    public const int PodZones = 4;

    private const int PodPartBits = 2;

    // Our own choice. A server of two interfaces and six blocks, the least of the instance table, needs one in 48; the smallest
    // subnet needs room for load balancers as well.
    private const int SingleAddressBits = 4;
    private const int LongestSingleAddressPrefix = 25;

    private const int PublicPart = 6;
    private const int ControlPlanePart = 7;

    // The private subnets come first, as they do for IPv4, with room for ten more zones before the public ones.
    private const int PublicIpv6Start = 16;

    // AWS suggests subnets of their own for the control plane's network interfaces, a /28 each.
    // https://docs.aws.amazon.com/eks/latest/best-practices/subnets.html (at dc0243a), read 2026-11-22
    private const int DefaultControlPlanePrefix = 28;

    /// <summary>The plan that settings lead to.</summary>
    /// <param name="network">The settings of a network.</param>
    /// <returns>The plan of all its subnets.</returns>
    public static SubnetPlan Of(NetworkSettings network) => new(network.Cidr, network.Subnets, network.Ipv6?.Cidr, network.HasPodsApart);

    /// <summary>Whether pods have subnets of their own.</summary>
    public bool PodsApart => podsApart;

    /// <summary>Servers, pods and public load balancers: by default an eighth of the network for each zone.</summary>
    /// <param name="zone">The zone's index, 0 to 5.</param>
    /// <returns>The subnet's addresses, the first of the zone's part.</returns>
    public Cidr Private(int zone) => Part(zone).Part(sizes.PrivatePrefix ?? network.PrefixLength + PartBits, 0);

    /// <summary>
    /// The addresses of a private subnet that are kept for pods, which get them in blocks of sixteen: all but the first sixteenth,
    /// or all but 128 addresses where a sixteenth is less. What takes one address at a time, such as a server or a load balancer,
    /// is thus never in the middle of a block.
    /// </summary>
    /// <param name="zone">The zone's index, 0 to 5.</param>
    /// <returns>Networks of growing size that together are the rest of the subnet; none where pods have subnets of their own.</returns>
    public IEnumerable<Cidr> PodPrefixes(int zone) => podsApart ? [] : PodPrefixes(Private(zone));

    /// <summary>The pods of a zone: a quarter of a block.</summary>
    /// <param name="block">A block for pods.</param>
    /// <param name="zone">The zone's index, 0 to 3.</param>
    /// <returns>The subnet's addresses.</returns>
    public static Cidr Pods(Cidr block, int zone) => block.Part(PodPrefix(block), zone);

    /// <summary>The size of the subnets that a block for pods divides into.</summary>
    /// <param name="block">A block for pods.</param>
    /// <returns>A prefix length.</returns>
    public static int PodPrefix(Cidr block) => block.PrefixLength + PodPartBits;

    /// <summary>The addresses of a subnet that are kept for blocks of sixteen.</summary>
    /// <param name="subnet">The subnet of a zone that pods get addresses of.</param>
    /// <returns>Networks of growing size that together are all but the first part of the subnet.</returns>
    public static IEnumerable<Cidr> PodPrefixes(Cidr subnet)
    {
        for (var prefix = SingleAddressPrefix(subnet.PrefixLength); prefix > subnet.PrefixLength; prefix--) yield return subnet.Part(prefix, 1);
    }

    /// <summary>NAT gateways and load balancers that face the internet: by default a sixty-fourth of the network for each zone.</summary>
    /// <param name="zone">The zone's index, 0 to 5.</param>
    /// <returns>The subnet's addresses.</returns>
    public Cidr Public(int zone) => Part(PublicPart).Part(sizes.PublicPrefix ?? network.PrefixLength + 6, zone);

    /// <summary>The control plane's network interfaces: by default sixteen addresses for each zone.</summary>
    /// <param name="zone">The zone's index, 0 to 5.</param>
    /// <returns>The subnet's addresses.</returns>
    public Cidr ControlPlane(int zone) => Part(ControlPlanePart).Part(sizes.ControlPlanePrefix ?? DefaultControlPlanePrefix, zone);

    /// <summary>The IPv6 addresses of a private subnet, if there are any.</summary>
    /// <param name="zone">The zone's index, 0 to 5.</param>
    /// <returns>The subnet's addresses.</returns>
    public string? PrivateIpv6(int zone) => ipv6?.Subnet(zone);

    /// <summary>The IPv6 addresses of a public subnet, if there are any.</summary>
    /// <param name="zone">The zone's index, 0 to 5.</param>
    /// <returns>The subnet's addresses.</returns>
    public string? PublicIpv6(int zone) => ipv6?.Subnet(PublicIpv6Start + zone);

    /// <summary>The prefix length of the part of a private subnet that is left to single addresses.</summary>
    /// <param name="subnet">The subnet's prefix length, 16 to 23.</param>
    /// <returns>A prefix length of 25 or less.</returns>
    public static int SingleAddressPrefix(int subnet) => Math.Min(subnet + SingleAddressBits, LongestSingleAddressPrefix);

    private Cidr Part(int index) => network.Part(network.PrefixLength + PartBits, index);
}
