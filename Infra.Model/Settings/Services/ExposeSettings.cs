using Infra.Model.Findings;
using Infra.Model.Values;
using Infra.Model.Values.Aws;

namespace Infra.Model.Settings.Services;

/// <summary>
/// Where a service is reached from outside: HTTPS on port 443, to which port 80 redirects. The exposed services of a namespace share a
/// load balancer.
/// </summary>
public sealed record ExposeSettings
{
    /// <summary>From where it can be reached.</summary>
    [Setting(SettingEffect.SameServers)]
    public required LoadBalancerScheme Scheme { get; init; }

    /// <summary>The host in requests. Its DNS name has to lead to the load balancer.</summary>
    [Setting(SettingEffect.SameServers, "api.example.com", "shop.example.com")]
    public required HostName Host { get; init; }

    /// <summary>Where the paths of requests begin, <c>/</c> without it. Where several services match, the longest path wins.</summary>
    [Setting(SettingEffect.SameServers, "/", "/orders")]
    public HttpPath Path { get; init; } = Value.Parse<HttpPath>("/");

    /// <summary>The certificate; without it, the load balancer controller takes those of AWS Certificate Manager that name the host.</summary>
    [Setting(SettingEffect.SameServers, "arn:aws:acm:eu-central-1:111111111111:certificate/0a1b2c3d")]
    public CertificateArn? Certificate { get; init; }

    /// <summary>Everything that is wrong with the values.</summary>
    /// <param name="path">Where these settings stand.</param>
    /// <param name="environment">The environment the service belongs to.</param>
    /// <returns>The findings.</returns>
    public IEnumerable<Finding> Validate(string path, EnvironmentSettings environment) => Require.That(
        Certificate is null || Certificate.Region == environment.Region.ToString(),
        $"{path}.certificate",
        $"\"{Certificate}\" of another region than the load balancer's",
        $"write the ARN of a certificate in {environment.Region}");
}
