namespace Infra.Model.Settings.Services;

/// <summary>From where a load balancer can be reached.</summary>
public enum LoadBalancerScheme
{
    /// <summary>From the internet: it stands in the public subnets.</summary>
    InternetFacing,

    /// <summary>
    /// From the network and from what is connected with it: it stands in the private subnets. Pods then need subnets of their own
    /// (<c>network.pods</c>), as what is let in from the load balancer's subnets must not be every pod.
    /// </summary>
    Internal,
}
