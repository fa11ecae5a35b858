using Infra.Model.Values.Aws;

namespace Infra.Model.Servers;

/// <summary>Where servers of a zone get their addresses.</summary>
/// <param name="Ipv4">The IPv4 addresses of the subnet.</param>
/// <param name="Ipv6">The IPv6 addresses of the subnet, of which each server gets one; without them, none does.</param>
public sealed record ServerSubnet(Cidr Ipv4, string? Ipv6);
