using Infra.Model.Settings;
using Infra.Model.Values.Aws;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace Infra.Network;

/// <summary>Private addresses for AWS services: traffic to them stays in the network, and needs no NAT gateway.</summary>
public sealed class InterfaceEndpointSet : ComponentResource
{
    /// <summary>Declares the endpoints.</summary>
    /// <param name="name">The name of the component, with which the names of its resources begin.</param>
    /// <param name="settings">The environment they belong to.</param>
    /// <param name="vpc">The network.</param>
    /// <param name="subnets">The subnets that get an address of each endpoint.</param>
    /// <param name="options">Options of the component; its resources inherit the provider.</param>
    public InterfaceEndpointSet(
        string name,
        EnvironmentSettings settings,
        Pulumi.Aws.Ec2.Vpc vpc,
        IEnumerable<ZoneSubnets> subnets,
        ComponentResourceOptions? options = null)
        : base("infra:network:InterfaceEndpointSet", name, options)
    {
        var group = new SecurityGroup(
            name,
            new SecurityGroupArgs
            {
                VpcId = vpc.Id,
                Description = "Interface endpoints: TLS from within the network",
                Tags = { ["Name"] = name },
            },
            new CustomResourceOptions { Parent = this });

        Open($"{name}-tls", group, "TLS from within the network", settings.Network.Cidr);

        // Within the VPC pods keep their own addresses.
        foreach (var block in settings.Network.Pods?.Cidrs ?? [])
            Open($"{name}-tls-{PodBlock.Label(block)}", group, "TLS from pods", block);

        InputList<string> subnetIds = subnets.Select(zone => zone.Private.Id).ToArray();
        foreach (var service in settings.Network.InterfaceServices())
        {
            _ = new VpcEndpoint(
                $"{name}-{service}",
                new VpcEndpointArgs
                {
                    VpcId = vpc.Id,
                    ServiceName = $"com.amazonaws.{settings.Region}.{service}",
                    VpcEndpointType = "Interface",
                    // The service's usual name then leads here, so nothing has to be told.
                    PrivateDnsEnabled = true,
                    SubnetIds = subnetIds,
                    SecurityGroupIds = { group.Id },
                    Tags = { ["Name"] = $"{name}-{service}" },
                },
                new CustomResourceOptions { Parent = this });
        }

        RegisterOutputs();
    }

    private void Open(string name, SecurityGroup group, string description, Cidr source) => _ = new SecurityGroupIngressRule(
        name,
        new SecurityGroupIngressRuleArgs
        {
            SecurityGroupId = group.Id,
            Description = description,
            CidrIpv4 = source.ToString(),
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
        },
        new CustomResourceOptions { Parent = this });
}
