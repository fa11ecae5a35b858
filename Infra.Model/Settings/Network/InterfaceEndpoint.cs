namespace Infra.Model.Settings.Network;

/// <summary>An AWS service that can be reached by private addresses within the network.</summary>
public enum InterfaceEndpoint
{
    /// <summary>The API of the container registry.</summary>
    EcrApi,

    /// <summary>The container registry itself.</summary>
    EcrDkr,

    /// <summary>Short-lived credentials.</summary>
    Sts,

    /// <summary>Servers, volumes and network interfaces.</summary>
    Ec2,

    /// <summary>CloudWatch Logs.</summary>
    Logs,

    /// <summary>The management of clusters.</summary>
    Eks,

    /// <summary>The credentials of pods (EKS Pod Identity).</summary>
    EksAuth,

    /// <summary>Systems Manager.</summary>
    Ssm,

    /// <summary>Sessions on servers through Systems Manager.</summary>
    SsmMessages,

    /// <summary>Auto Scaling, which the autoscaler talks to.</summary>
    Autoscaling,

    /// <summary>Load balancers, which their controller talks to.</summary>
    ElasticLoadBalancing,

    /// <summary>Encryption keys.</summary>
    Kms,
}
