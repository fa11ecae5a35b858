namespace Infra.Model.Servers.Boot;

/// <summary>The part of the kubelet's configuration that settings can change.</summary>
/// <remarks>https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/ (a copy), read 2026-11-22.</remarks>
public sealed record NodeConfigKubeletConfiguration
{
    /// <summary>What is kept for the operating system.</summary>
    public required SystemReserved SystemReserved { get; init; }
}
