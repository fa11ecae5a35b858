namespace Infra.Settings;

/// <summary>How servers in private subnets reach the internet over IPv4.</summary>
public enum NatMode
{
    /// <summary>Not at all: they reach only the network itself and its VPC endpoints.</summary>
    None,

    /// <summary>
    /// Through one NAT gateway in the first zone. Its failure, or its zone's, cuts every zone off; cheap enough for development.
    /// </summary>
    Single,

    /// <summary>Through a NAT gateway in each zone, so that a zone depends on no other.</summary>
    PerZone,
}
