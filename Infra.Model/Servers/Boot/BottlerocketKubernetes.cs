namespace Infra.Model.Servers.Boot;

/// <summary>The kubelet of a Bottlerocket server. What is said here goes before what EKS says.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html#launch-template-user-data (at 4d52b4d),
/// read 2026-11-22.
/// </remarks>
public sealed record BottlerocketKubernetes
{
    /// <summary>The most pods.</summary>
    public required int MaxPods { get; init; }

    /// <summary>What is kept for the operating system; without it, nothing beyond what the image keeps.</summary>
    public SystemReserved? SystemReserved { get; init; }
}
