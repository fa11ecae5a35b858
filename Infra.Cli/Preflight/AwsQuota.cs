namespace Infra.Cli.Preflight;

/// <summary>A quota as Service Quotas knows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Service">The code of the service.</param>
/// <param name="Code">Its own code.</param>
internal sealed record AwsQuota(string Name, string Service, string Code)
{
    internal AwsQuestion Question => new("service-quotas", "get-service-quota", "--service-code", Service, "--quota-code", Code);
}
