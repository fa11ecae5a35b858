namespace Infra.Cli.Preflight;

/// <summary>A quota as Service Quotas knows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Service">The code of the service.</param>
/// <param name="Code">Its own code.</param>
internal sealed record AwsQuota(string Name, string Service, string Code)
{
    /// <summary>A quota that settings are checked against, too.</summary>
    /// <param name="quota">The quota, which has a code.</param>
    /// <param name="service">The code of the service.</param>
    internal static AwsQuota Of(Quota quota, string service) =>
        new(quota.Name, service, quota.Code ?? throw new ArgumentException($"the quota {quota.Name} without a code", nameof(quota)));

    internal AwsQuestion Question => new("service-quotas", "get-service-quota", "--service-code", Service, "--quota-code", Code);
}
