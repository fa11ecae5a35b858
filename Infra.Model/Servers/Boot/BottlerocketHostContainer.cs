namespace Infra.Model.Servers.Boot;

/// <summary>A container that belongs to a Bottlerocket server rather than to Kubernetes.</summary>
/// <param name="Enabled">Whether it runs.</param>
public sealed record BottlerocketHostContainer(bool Enabled);
