
namespace Infra.Model.Settings.Network;

/// <summary>The names of the services behind interface endpoints.</summary>
public static class InterfaceEndpoints
{
    /// <summary>The name AWS has for the service, after <c>com.amazonaws.&lt;region&gt;.</c></summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>For example <c>ecr.api</c>.</returns>
    /// <remarks>
    /// https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html, for ssmmessages and kms
    /// https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-create-vpc.html (copies), and for autoscaling
    /// https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-vpc-endpoints.html (at 6c46a78), read 2026-11-22.
    /// </remarks>
    public static string Service(InterfaceEndpoint endpoint) => endpoint switch
    {
        InterfaceEndpoint.EcrApi => "ecr.api",
        InterfaceEndpoint.EcrDkr => "ecr.dkr",
        InterfaceEndpoint.Sts => "sts",
        InterfaceEndpoint.Ec2 => "ec2",
        InterfaceEndpoint.Logs => "logs",
        InterfaceEndpoint.Eks => "eks",
        InterfaceEndpoint.EksAuth => "eks-auth",
        InterfaceEndpoint.Ssm => "ssm",
        InterfaceEndpoint.SsmMessages => "ssmmessages",
        InterfaceEndpoint.Autoscaling => "autoscaling",
        InterfaceEndpoint.ElasticLoadBalancing => "elasticloadbalancing",
        InterfaceEndpoint.Kms => "kms",
        _ => throw new ArgumentOutOfRangeException(nameof(endpoint), endpoint, "not an endpoint"),
    };

    /// <summary>The services that a network reaches through a gateway in its route tables, beside S3.</summary>
    /// <remarks>
    /// https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html for DynamoDB and, for directory buckets,
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-networking.html, not read; general knowledge.
    /// </remarks>
    internal static IReadOnlyList<string> Gateways { get; } = ["dynamodb", "s3express"];

    /// <summary>The name of an endpoint in settings.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <returns>For example <c>ecrApi</c>.</returns>
    public static string Setting(InterfaceEndpoint endpoint) => endpoint.Word();
}
