using Infra.Model.Settings.Pools;
using Infra.Model.Settings.Services;

namespace Infra.Model.Lifecycle;

/// <summary>What becomes of one version in a change of a service.</summary>
/// <param name="Before">Its settings before; <see langword="null"/> if it was not there.</param>
/// <param name="After">Its settings afterwards; <see langword="null"/> if it is gone.</param>
/// <param name="Index">Its place in the service's list afterwards, or before when it is gone.</param>
public sealed record VersionStep(VersionSettings? Before, VersionSettings? After, int Index)
{
    /// <summary>Whether the version's stage changes, it comes or it goes.</summary>
    public bool IsMove => Before?.Stage != After?.Stage;

    /// <summary>Whether the version gets another share of the traffic and stays enabled.</summary>
    public bool IsShare => IsEnabledThroughout && Before?.Share != After?.Share;

    /// <summary>Whether the version, which has left test, gets another floor and stays in its stage.</summary>
    public bool IsFloor => !IsMove && Before?.ReadyFor != After?.ReadyFor;

    private bool IsEnabledThroughout => Before?.Stage == Stage.Enabled && After?.Stage == Stage.Enabled;

    /// <summary>The steps of all versions of a service.</summary>
    /// <param name="before">The service before.</param>
    /// <param name="after">The service afterwards.</param>
    /// <returns>Those that are there afterwards, in their order, then those that are gone.</returns>
    public static IReadOnlyList<VersionStep> Of(ServiceSettings before, ServiceSettings after) =>
    [
        .. after.Versions.Index().Select(item => new VersionStep(Find(before, item.Item), item.Item, item.Index)),
        .. before.Versions.Index().Where(item => Find(after, item.Item) is null).Select(item => new VersionStep(item.Item, null, item.Index)),
    ];

    /// <summary>The version of a service that has the pods of another.</summary>
    /// <param name="service">The service.</param>
    /// <param name="version">The other version.</param>
    /// <returns>The version; <see langword="null"/> if there is none.</returns>
    internal static VersionSettings? Find(ServiceSettings service, VersionSettings version) =>
        service.Versions.FirstOrDefault(other => other.Run.HasContentOf(version.Run));
}
