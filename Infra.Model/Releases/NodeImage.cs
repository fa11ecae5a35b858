using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Releases;

/// <summary>An image that EKS publishes for servers.</summary>
public sealed record NodeImage
{
    /// <summary>The operating system.</summary>
    public required NodeOperatingSystem OperatingSystem { get; init; }

    /// <summary>The processor architecture.</summary>
    public required Architecture Architecture { get; init; }

    /// <summary>
    /// The release version EKS knows the image by, for example <c>1.35.7-20260827</c> for Amazon Linux or <c>1.65.0-0be31b34</c>
    /// for Bottlerocket. It names the same image content in every region.
    /// </summary>
    public required string ReleaseVersion { get; init; }

    /// <summary>Where the fact comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>The name EKS has for the kind of image.</summary>
    /// <remarks>
    /// https://docs.aws.amazon.com/eks/latest/APIReference/API_Nodegroup.html (amiType; botocore 1.43.11), read 2026-11-22.
    /// </remarks>
    public string AmiType => (OperatingSystem, Architecture) switch
    {
        (NodeOperatingSystem.Al2023, Architecture.Arm64) => "AL2023_ARM_64_STANDARD",
        (NodeOperatingSystem.Al2023, Architecture.X64) => "AL2023_x86_64_STANDARD",
        (NodeOperatingSystem.Bottlerocket, Architecture.Arm64) => "BOTTLEROCKET_ARM_64",
        (NodeOperatingSystem.Bottlerocket, Architecture.X64) => "BOTTLEROCKET_x86_64",
        var (system, architecture) => throw new InvalidOperationException($"no image type for {system} on {architecture}"),
    };
}
