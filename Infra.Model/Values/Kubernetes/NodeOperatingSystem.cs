namespace Infra.Model.Values.Kubernetes;

/// <summary>The operating system of a server, as the image that EKS publishes for it.</summary>
public enum NodeOperatingSystem
{
    /// <summary>Amazon Linux 2023.</summary>
    Al2023,

    /// <summary>Bottlerocket: a read-only system that holds containers and little else.</summary>
    Bottlerocket,
}
