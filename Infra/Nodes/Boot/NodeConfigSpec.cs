namespace Infra.Nodes.Boot;

/// <summary>What an Amazon Linux 2023 server is told.</summary>
internal sealed record NodeConfigSpec
{
    /// <summary>The kubelet.</summary>
    public required NodeConfigKubelet Kubelet { get; init; }
}
