namespace Infra.Model.Prices;

/// <summary>What AWS charges for beside instances, by the unit that it charges for.</summary>
public enum PricedItem
{
    /// <summary>An EKS control plane for an hour.</summary>
    ControlPlaneHour,

    /// <summary>What an hour of a control plane costs more in extended support.</summary>
    ExtendedSupportHour,

    /// <summary>A NAT gateway for an hour.</summary>
    NatGatewayHour,

    /// <summary>A gigabyte through a NAT gateway.</summary>
    NatGatewayGigabyte,

    /// <summary>An interface endpoint in one zone for an hour.</summary>
    EndpointHour,

    /// <summary>A gigabyte through an interface endpoint, in the first tier.</summary>
    EndpointGigabyte,

    /// <summary>A GiB of a gp3 volume for a month.</summary>
    DiskGibMonth,

    /// <summary>An operation per second of a gp3 volume above the 3,000 that each has, for a month.</summary>
    DiskIopsMonth,

    /// <summary>A MiB/s of a gp3 volume above the 125 that each has, for a month.</summary>
    DiskThroughputMonth,

    /// <summary>A public IPv4 address for an hour.</summary>
    PublicAddressHour,

    /// <summary>An Application Load Balancer for an hour.</summary>
    LoadBalancerHour,

    /// <summary>A load balancer capacity unit (LCU) for an hour.</summary>
    LoadBalancerUnitHour,

    /// <summary>A customer managed key of KMS for a month.</summary>
    KeyMonth,

    /// <summary>A gigabyte that CloudWatch Logs takes in.</summary>
    LogGigabyte,
}
