using Infra.Model.Values.Aws;
using Infra.Model.Values.Kubernetes;

namespace Infra.Model.Releases;

/// <summary>
/// An image that EKS publishes for servers. Its variants with drivers for accelerators are built with it and have the same release
/// version: whoever names a version gets each variant of it.
/// </summary>
/// <remarks>
/// https://github.com/aws/karpenter-provider-aws/blob/1d92708/pkg/providers/amifamily/al2023.go and bottlerocket.go, beside it, read
/// 2026-11-29; EKS's own pages say it of neither.
/// </remarks>
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

    /// <summary>The day it was published; <see langword="null"/> if nobody wrote it down.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where the fact comes from.</summary>
    public required Source Source { get; init; }

    /// <summary>The day from which the age of the image counts.</summary>
    /// <param name="release">The release that it is of.</param>
    /// <returns>
    /// The day it was published. A version of Amazon Linux ends in the day; for Bottlerocket without a day, it is the last of the month that
    /// the release is named after.
    /// </returns>
    public DateOnly AgesFrom(ReleaseName release) =>
        Published ?? (OperatingSystem == NodeOperatingSystem.Al2023 && DateOnly.TryParseExact(ReleaseVersion.Split('-')[^1], "yyyyMMdd", out var day) ? day : release.LastDay);

    /// <summary>The name EKS has for the kind of image.</summary>
    /// <param name="accelerator">The accelerator of the servers.</param>
    /// <returns>The name; that of the plain image for Neuron on Bottlerocket, which has the driver.</returns>
    /// <remarks>
    /// https://docs.aws.amazon.com/eks/latest/APIReference/API_Nodegroup.html (amiType; botocore 1.43.11), read 2026-11-22, and
    /// https://docs.aws.amazon.com/eks/latest/userguide/ml-eks-optimized-ami.html, read 2026-11-29.
    /// </remarks>
    public string AmiType(Accelerator accelerator) => (OperatingSystem, Architecture, accelerator) switch
    {
        (NodeOperatingSystem.Al2023, Architecture.Arm64, Accelerator.None) => "AL2023_ARM_64_STANDARD",
        (NodeOperatingSystem.Al2023, Architecture.Arm64, Accelerator.Nvidia) => "AL2023_ARM_64_NVIDIA",
        (NodeOperatingSystem.Al2023, Architecture.X64, Accelerator.None) => "AL2023_x86_64_STANDARD",
        (NodeOperatingSystem.Al2023, Architecture.X64, Accelerator.Nvidia) => "AL2023_x86_64_NVIDIA",
        (NodeOperatingSystem.Al2023, Architecture.X64, Accelerator.Neuron) => "AL2023_x86_64_NEURON",
        (NodeOperatingSystem.Bottlerocket, Architecture.Arm64, Accelerator.None) => "BOTTLEROCKET_ARM_64",
        (NodeOperatingSystem.Bottlerocket, Architecture.Arm64, Accelerator.Nvidia) => "BOTTLEROCKET_ARM_64_NVIDIA",
        (NodeOperatingSystem.Bottlerocket, Architecture.X64, Accelerator.None or Accelerator.Neuron) => "BOTTLEROCKET_x86_64",
        (NodeOperatingSystem.Bottlerocket, Architecture.X64, Accelerator.Nvidia) => "BOTTLEROCKET_x86_64_NVIDIA",
        var (system, architecture, _) => throw new InvalidOperationException($"no image type for {accelerator} and {system} on {architecture}"),
    };
}
