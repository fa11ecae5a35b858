using System.Collections.Frozen;

namespace Infra.Model.Values.Aws;

/// <summary>What is known of the regions and zones that EKS runs in.</summary>
internal static class AwsRegions
{
    /// <summary>The day on which the list was read; AWS opens regions, so that one which is not listed may exist.</summary>
    internal const string AsOf = "2026-11-29";

    // https://docs.aws.amazon.com/general/latest/gr/eks.html (service endpoints), read 2026-11-29
    internal static FrozenSet<string> Known { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2",
        "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
        "ca-central-1", "ca-west-1", "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2",
        "eu-west-3", "il-central-1", "me-central-1", "me-south-1", "mx-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-gov-east-1",
        "us-gov-west-1", "us-west-1", "us-west-2");

    // EKS refuses subnets of its control plane in the zones with the ids use1-az3, usw1-az2 and cac1-az3. Names of zones stand for
    // other ids in other accounts; only of this one it is known which id it nearly always stands for.
    // https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html and
    // https://docs.cloudposse.com/components/changelog/1.203.0, read 2026-11-29
    internal static FrozenDictionary<string, string> WithoutControlPlanes { get; } =
        new Dictionary<string, string> { ["us-east-1e"] = "use1-az3" }.ToFrozenDictionary(StringComparer.Ordinal);
}
