namespace Infra.Model.Rules;

/// <summary>The tag by which the VPC CNI knows the subnets for pods.</summary>
/// <remarks>
/// Since 1.22.1 the value 0 keeps pods out of the subnet of the server itself:
/// https://github.com/aws/amazon-vpc-cni-k8s/blob/b521883/CHANGELOG.md and
/// https://docs.aws.amazon.com/eks/latest/userguide/cni-subnet-selection.html (awsdocs/amazon-eks-user-guide at 1a447df), read 2026-11-29.
/// </remarks>
public static class PodSubnetTag
{
    /// <summary>The key.</summary>
    public const string Key = "kubernetes.io/role/cni";

    /// <summary>The value of a subnet that pods get no addresses of.</summary>
    public const string Closed = "0";

    /// <summary>The value of a subnet that pods get addresses of.</summary>
    public const string Open = "1";

    /// <summary>The subnets of a node group that pods get no addresses of.</summary>
    /// <param name="all">All resources.</param>
    /// <param name="group">The node group.</param>
    internal static IEnumerable<Declared> ClosedOf(DeclaredEnvironment all, Declared group) =>
        group["subnetIds"].Sources.SelectMany(all.Named).Where(subnet => Of(subnet) == Closed);

    /// <summary>The subnets for pods in the zone of a subnet.</summary>
    internal static IEnumerable<Declared> OpenBeside(DeclaredEnvironment all, Declared beside) =>
        all.Of(ResourceTypes.Subnet).Where(subnet => Of(subnet) == Open && subnet["availabilityZone"].Text == beside["availabilityZone"].Text);

    private static string? Of(Declared subnet) => subnet["tags"].Entries.GetValueOrDefault(Key)?.Text;
}
