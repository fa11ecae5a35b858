namespace Infra.Model.Servers;

/// <summary>How a server can be asked about itself. There is one answer, so it has no settings.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html (at dc0243a), read 2026-11-22.
/// </remarks>
public sealed record MetadataOptions
{
    /// <summary>Whether it can be asked at all: the image reads its user data and its role there.</summary>
    public string HttpEndpoint { get; } = "enabled";

    /// <summary>Whether a session token has to be shown, which a request forged through an application cannot.</summary>
    public string HttpTokens { get; } = "required";

    /// <summary>How many network hops an answer lives. A pod is one further than the server, so it cannot take the server's identity.</summary>
    public int HttpPutResponseHopLimit { get; } = 1;

    /// <summary>Whether it tells the server's tags: nothing here reads them.</summary>
    public string InstanceMetadataTags { get; } = "disabled";
}
