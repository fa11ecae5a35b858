namespace Infra.Model.Servers.Boot;

/// <summary>
/// The two ways onto a Bottlerocket server, both shut. Through either one could change a running server, which is what nobody is
/// to do; the control container would also need permissions on the role of the servers, which pods could then use. A server that
/// has to be looked into is looked into from a pod.
/// </summary>
/// <remarks>
/// https://bottlerocket.dev/en/os/1.57.x/concepts/host-containers/ (bottlerocket-os/bottlerocket-project-website 6102096) and
/// https://github.com/bottlerocket-os/bottlerocket/blob/91632ff/sources/shared-defaults/aws-host-containers.toml,
/// read 2026-11-22. That the control container needs permissions of the role: not read; general knowledge.
/// </remarks>
public sealed record BottlerocketHostContainers
{
    /// <summary>The container with the rights of root and an SSH server; off in the image too.</summary>
    public BottlerocketHostContainer Admin { get; } = new(Enabled: false);

    /// <summary>The container that AWS Systems Manager opens sessions in; on in the image.</summary>
    public BottlerocketHostContainer Control { get; } = new(Enabled: false);
}
