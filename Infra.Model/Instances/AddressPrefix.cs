namespace Infra.Model.Instances;

/// <summary>The block of addresses that the AWS VPC CNI takes from a subnet at a time, with prefix delegation on.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/eks/latest/userguide/cni-increase-ip-addresses.html (at 4d52b4d), read 2026-11-22.
/// </remarks>
public static class AddressPrefix
{
    /// <summary>The length of the prefix: a block cannot be larger or smaller.</summary>
    public const int Length = 28;

    /// <summary>The number of addresses in a block.</summary>
    public const int Addresses = 16;

    /// <summary>
    /// The number of blocks a server keeps beside those that pods use, even in part, so that a pod starts without waiting for AWS.
    /// It is what the add-on is told as <c>WARM_PREFIX_TARGET</c>.
    /// </summary>
    /// <remarks>https://github.com/aws/amazon-vpc-cni-k8s/blob/b521883/docs/prefix-and-ip-target.md, read 2026-11-22.</remarks>
    public const int WarmTarget = 1;
}
