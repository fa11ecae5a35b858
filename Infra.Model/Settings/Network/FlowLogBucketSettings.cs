using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Network;

/// <summary>
/// A bucket of yours for the record of all traffic, which this program neither makes nor changes: how long it keeps the record, how it is
/// encrypted and who may read it is the bucket's to say. Its policy lets delivery.logs.amazonaws.com write: docs/runbooks/first-deployment.md.
/// </summary>
public sealed partial record FlowLogBucketSettings
{
    private const int LongestPrefix = 256;

    // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html (awsdocs/amazon-vpc-user-guide at 06e98d9), read 2026-11-30
    private const string Reserved = "AWSLogs";

    /// <summary>The bucket, in any account and region.</summary>
    [Setting(SettingEffect.SameServers, "arn:aws:s3:::example-flow-logs", "arn:aws:s3:::other-flow-logs")]
    public required BucketArn Arn { get; init; }

    /// <summary>What the keys of the record begin with, before <c>AWSLogs/ACCOUNT/</c>, up to 256 characters; without it, nothing.</summary>
    [Setting(SettingEffect.SameServers, "dev", "network/dev")]
    public string? Prefix { get; init; }

    /// <summary>
    /// Whether the log group that had the record before stays for one more change: AWS deletes it, with what was logged, in the change that
    /// takes this away. Without it, there is no log group.
    /// </summary>
    [Setting(SettingEffect.SameServers)]
    public bool LogGroupRetiring { get; init; }

    /// <summary>The place in S3 as a flow log names it.</summary>
    public string Destination() => Prefix is null ? $"{Arn}" : $"{Arn}/{Prefix}/";

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="region">The environment's region.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, AwsRegion region) =>
    [
        .. Require.That(
            !region.IsSupported || Arn.Partition == region.Partition,
            $"{path}.arn",
            $"\"{Arn}\", where ARNs of the region {region} start with \"arn:{region.Partition}:\"",
            "write that"),
        .. Require.That(
            Prefix is null || (Prefix.Length <= LongestPrefix && Folders().IsMatch(Prefix) && !Prefix.Split('/').Contains(Reserved)),
            $"{path}.prefix",
            $"\"{Prefix}\"",
            $"write names of letters, digits, periods, hyphens and underscores with slashes between them, {LongestPrefix} characters at most, none of them {Reserved}"),
    ];

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Folders();
}
