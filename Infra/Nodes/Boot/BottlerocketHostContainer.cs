namespace Infra.Nodes.Boot;

/// <summary>A container that belongs to a Bottlerocket server rather than to Kubernetes.</summary>
/// <param name="Enabled">Whether it runs.</param>
internal sealed record BottlerocketHostContainer(bool Enabled);
