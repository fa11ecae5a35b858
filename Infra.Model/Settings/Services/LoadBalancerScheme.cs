namespace Infra.Model.Settings.Services;

/// <summary>From where a load balancer can be reached.</summary>
public enum LoadBalancerScheme
{
    /// <summary>From the internet: it stands in the public subnets.</summary>
    InternetFacing,
}
