using Infra.Model.Rules;
using Infra.Model.Values.Aws;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Infra.Network;

/// <summary>
/// The three subnets of one availability zone. Each zone has route tables of its own, so that what happens to one zone's way out
/// leaves the others alone.
/// </summary>
public sealed class ZoneSubnets : ComponentResource
{
    private readonly string _name;

    /// <summary>Declares the subnets and their route tables.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">What they are made from.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public ZoneSubnets(string name, ZoneSubnetsArgs args, ComponentResourceOptions? options = null)
        : base("infra:network:ZoneSubnets", name, options)
    {
        _name = name;
        Zone = args.Zone;

        // The tags tell the AWS Load Balancer Controller where to put load balancers.
        // https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/225f445/docs/deploy/subnet_discovery.md,
        // read 2026-11-22
        Public = Subnet("public", args, args.Plan.Public(args.Index), args.Plan.PublicIpv6(args.Index), "kubernetes.io/role/elb");
        Private = Subnet("private", args, args.Plan.Private(args.Index), args.Plan.PrivateIpv6(args.Index), "kubernetes.io/role/internal-elb", args.Plan.PodsApart);
        ControlPlane = Subnet("control-plane", args, args.Plan.ControlPlane(args.Index));

        // A subnet that single addresses fragment has addresses left but no block of sixteen for the next pods.
        // https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html (at 4d52b4d), read 2026-11-22
        foreach (var (number, addresses) in args.Plan.PodPrefixes(args.Index).Index())
        {
            _ = new SubnetCidrReservation(
                $"{name}-pods-{number + 1}",
                new SubnetCidrReservationArgs { SubnetId = Private.Id, CidrBlock = addresses.ToString(), ReservationType = "prefix" },
                new CustomResourceOptions { Parent = this });
        }

        var publicRoutes = RouteTable("public", args, Public);
        PrivateRoutes = RouteTable("private", args, Private);

        _ = new Route(
            $"{name}-public-internet",
            new RouteArgs { RouteTableId = publicRoutes.Id, DestinationCidrBlock = "0.0.0.0/0", GatewayId = args.Internet.Id },
            new CustomResourceOptions { Parent = this });

        if (args.Egress is { } egress)
        {
            _ = new Route(
                $"{name}-public-internet-ipv6",
                new RouteArgs { RouteTableId = publicRoutes.Id, DestinationIpv6CidrBlock = "::/0", GatewayId = args.Internet.Id },
                new CustomResourceOptions { Parent = this });
            _ = new Route(
                $"{name}-private-internet-ipv6",
                new RouteArgs { RouteTableId = PrivateRoutes.Id, DestinationIpv6CidrBlock = "::/0", EgressOnlyGatewayId = egress.Id },
                new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }

    /// <summary>The zone the subnets lie in.</summary>
    public AvailabilityZone Zone { get; }

    /// <summary>The subnet for NAT gateways and load balancers that face the internet.</summary>
    public Subnet Public { get; }

    /// <summary>The subnet for servers and pods.</summary>
    public Subnet Private { get; }

    /// <summary>The subnet for the control plane's network interfaces, which only ever talk within the network.</summary>
    public Subnet ControlPlane { get; }

    /// <summary>The route table of the private subnet.</summary>
    public RouteTable PrivateRoutes { get; }

    private Subnet Subnet(string tier, ZoneSubnetsArgs args, Cidr addresses, string? ipv6 = null, string? loadBalancerTag = null, bool isClosedToPods = false)
    {
        var tags = new InputMap<string> { ["Name"] = $"{_name}-{tier}" };
        if (loadBalancerTag is not null) tags.Add(loadBalancerTag, "1");
        if (isClosedToPods) tags.Add(PodSubnetTag.Key, PodSubnetTag.Closed);

        var subnetArgs = new SubnetArgs
        {
            VpcId = args.Vpc.Id,
            AvailabilityZone = args.Zone.ToString(),
            CidrBlock = addresses.ToString(),
            // Even in the public subnet only what asks for a public address gets one: NAT gateways and load balancers do.
            MapPublicIpOnLaunch = false,
            Tags = tags,
        };
        if (ipv6 is not null)
        {
            subnetArgs.Ipv6CidrBlock = ipv6;
            subnetArgs.AssignIpv6AddressOnCreation = true;
        }

        return new Subnet($"{_name}-{tier}", subnetArgs, new CustomResourceOptions { Parent = this });
    }

    private RouteTable RouteTable(string tier, ZoneSubnetsArgs args, Subnet subnet)
    {
        var routes = new RouteTable(
            $"{_name}-{tier}",
            new RouteTableArgs { VpcId = args.Vpc.Id, Tags = { ["Name"] = $"{_name}-{tier}" } },
            new CustomResourceOptions { Parent = this });

        _ = new RouteTableAssociation(
            $"{_name}-{tier}",
            new RouteTableAssociationArgs { RouteTableId = routes.Id, SubnetId = subnet.Id },
            new CustomResourceOptions { Parent = this });

        return routes;
    }
}
