using Infra.Cli.Preflight;
using Infra.Model.Prices;

namespace Infra.Cli.Prices;

/// <summary>Where AWS's price list has the price of an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Service">The service's code in the price list.</param>
/// <param name="Usage">The usage type, without the short name of the region that stands before it.</param>
/// <param name="Filters">What the list is narrowed by beside the region, each as <c>field=value</c>.</param>
/// <param name="Divisor">What the listed price is divided by: the list has throughput per GiB/s.</param>
internal sealed record ItemQuestion(PricedItem Item, string Service, string Usage, string[] Filters, int Divisor = 1)
{
    // The usage types as they stand in bills and price lists of eu-central-1, in public reports of them, read 2026-11-30; the service codes
    // and the product families of the load balancer, the log group and the key are from general knowledge, unverified.
    internal static IReadOnlyList<ItemQuestion> All { get; } =
    [
        new(PricedItem.ControlPlaneHour, "AmazonEKS", "AmazonEKS-Hours:perCluster", []),
        new(PricedItem.ExtendedSupportHour, "AmazonEKS", "AmazonEKS-Hours:extendedSupport", []),
        new(PricedItem.NatGatewayHour, "AmazonEC2", "NatGateway-Hours", ["productFamily=NAT Gateway"]),
        new(PricedItem.NatGatewayGigabyte, "AmazonEC2", "NatGateway-Bytes", ["productFamily=NAT Gateway"]),
        new(PricedItem.EndpointHour, "AmazonVPC", "VpcEndpoint-Hours", ["productFamily=VpcEndpoint"]),
        new(PricedItem.EndpointGigabyte, "AmazonVPC", "VpcEndpoint-Bytes", ["productFamily=VpcEndpoint"]),
        new(PricedItem.DiskGibMonth, "AmazonEC2", "EBS:VolumeUsage.gp3", ["volumeApiName=gp3"]),
        new(PricedItem.DiskIopsMonth, "AmazonEC2", "EBS:VolumeP-IOPS.gp3", ["volumeApiName=gp3"]),
        new(PricedItem.DiskThroughputMonth, "AmazonEC2", "EBS:VolumeP-Throughput.gp3", ["volumeApiName=gp3"], Divisor: 1024),
        new(PricedItem.PublicAddressHour, "AmazonVPC", "PublicIPv4:InUseAddress", []),
        new(PricedItem.LoadBalancerHour, "AWSELB", "LoadBalancerUsage", ["productFamily=Load Balancer-Application"]),
        new(PricedItem.LoadBalancerUnitHour, "AWSELB", "LCUUsage", ["productFamily=Load Balancer-Application"]),
        new(PricedItem.KeyMonth, "awskms", "KMS-Keys", []),
        new(PricedItem.LogGigabyte, "AmazonCloudWatch", "DataProcessing-Bytes", []),
    ];

    /// <summary>The question about a region.</summary>
    internal AwsQuestion In(string region) => Products(Service, [$"regionCode={region}", .. Filters]);

    /// <summary>The question for the on-demand price of an instance type.</summary>
    internal static AwsQuestion Instance(string region, string type) => Products(
        "AmazonEC2", [$"regionCode={region}", $"instanceType={type}", "operatingSystem=Linux", "tenancy=Shared", "preInstalledSw=NA", "capacitystatus=Used"]);

    /// <summary>The question for spot prices since the start of a day.</summary>
    /// <param name="types">The instance types.</param>
    /// <param name="day">The day.</param>
    internal static AwsQuestion Spot(IEnumerable<string> types, DateOnly day) => new(
        "ec2", "describe-spot-price-history", ["--product-descriptions", "Linux/UNIX", "--start-time", $"{day:yyyy-MM-dd}T00:00:00Z", "--instance-types", .. types]);

    private static AwsQuestion Products(string service, IEnumerable<string> filters) => new(
        "pricing", "get-products", ["--service-code", service, "--filters", .. filters.Select(filter => filter.Split('=') is [var field, var value] ? $"Type=TERM_MATCH,Field={field},Value={value}" : filter)]);
}
