namespace Infra.Model.Settings.Network;

/// <summary>How servers in private subnets reach the internet over IPv4.</summary>
public enum NatMode
{
    /// <summary>
    /// Not through this network: servers reach the network itself, its VPC endpoints, and what routes of yours lead to. The images of
    /// the autoscaler (registry.k8s.io) and of the load balancer controller (public.ecr.aws) have to be reached in such a way.
    /// </summary>
    None,

    /// <summary>
    /// Through one NAT gateway in the first zone. Its failure, or its zone's, cuts every zone off; cheap enough for development.
    /// </summary>
    Single,

    /// <summary>Through a NAT gateway in each zone, so that a zone depends on no other.</summary>
    PerZone,
}
