using Infra.Model.Rules;
using Infra.Model.Settings.Network;
using Infra.Model.Values.Aws;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace Infra.Network;

/// <summary>
/// A block of addresses for pods: a further CIDR block of the VPC with a subnet in each zone. The VPC CNI finds the subnets by their tag. All
/// names are made from the block's addresses, so that a block that comes, or another order of blocks, changes no other.
/// </summary>
public sealed class PodBlock : ComponentResource
{
    /// <summary>Declares the block.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="args">What it is made from.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public PodBlock(string name, PodBlockArgs args, ComponentResourceOptions? options = null)
        : base("infra:network:PodBlock", name, options)
    {
        var block = new VpcIpv4CidrBlockAssociation(
            name,
            new VpcIpv4CidrBlockAssociationArgs { VpcId = args.Vpc.Id, CidrBlock = args.Block.ToString() },
            new CustomResourceOptions { Parent = this });

        foreach (var zone in args.Zones) DeclareSubnet($"{name}-{zone.Zone}", args, zone, block);

        RegisterOutputs();
    }

    /// <summary>The part of names that a block's addresses make.</summary>
    /// <param name="block">The block.</param>
    /// <returns>For example <c>pods-100-64-0-0-16</c>.</returns>
    public static string Label(Cidr block) => $"pods-{block.ToString().Replace('.', '-').Replace('/', '-')}";

    private void DeclareSubnet(string name, PodBlockArgs args, ZoneSubnets zone, VpcIpv4CidrBlockAssociation block)
    {
        var addresses = SubnetPlan.Pods(args.Block, args.Indexes[zone.Zone]);
        var subnet = new Subnet(
            name,
            new SubnetArgs
            {
                VpcId = args.Vpc.Id,
                AvailabilityZone = zone.Zone.ToString(),
                CidrBlock = addresses.ToString(),
                MapPublicIpOnLaunch = false,
                Tags = { ["Name"] = name, [PodSubnetTag.Key] = PodSubnetTag.Open },
            },
            // A subnet needs the block, and refers to the VPC alone.
            new CustomResourceOptions { Parent = this, DependsOn = { block } });

        // As in the private subnets: the network interfaces of servers lie in front of the blocks of sixteen.
        foreach (var (number, prefix) in SubnetPlan.PodPrefixes(addresses).Index())
        {
            _ = new SubnetCidrReservation(
                $"{name}-{number + 1}",
                new SubnetCidrReservationArgs { SubnetId = subnet.Id, CidrBlock = prefix.ToString(), ReservationType = "prefix" },
                new CustomResourceOptions { Parent = this });
        }

        _ = new RouteTableAssociation(
            name,
            new RouteTableAssociationArgs { RouteTableId = zone.PrivateRoutes.Id, SubnetId = subnet.Id },
            new CustomResourceOptions { Parent = this });
    }
}
