namespace Infra.Model.Servers.Boot;

/// <summary>
/// Updates of a Bottlerocket server in place, of which there are none. The image starts none by itself: it takes a call of its API,
/// or the update operator, which is not installed. The lock makes such a call find nothing newer than what runs.
/// </summary>
/// <remarks>
/// https://bottlerocket.dev/en/os/1.57.x/update/methods/in-place/ and data/settings/1.15.x/updates.toml, both in
/// bottlerocket-os/bottlerocket-project-website 6102096, read 2026-11-22.
/// </remarks>
public sealed record BottlerocketUpdates
{
    /// <summary>The only version an update may lead to: the image's, such as <c>v1.66.0</c>.</summary>
    public required string VersionLock { get; init; }
}
