namespace Infra.Model.Servers.Boot;

/// <summary>What an Amazon Linux 2023 server is told.</summary>
public sealed record NodeConfigSpec
{
    /// <summary>The kubelet.</summary>
    public required NodeConfigKubelet Kubelet { get; init; }
}
