using Infra.Model.Settings;
using Infra.Model.Settings.Pools;

namespace Infra.Model.Services;

/// <summary>A service as it will be declared.</summary>
/// <param name="Service">The service.</param>
/// <param name="Versions">Its versions, as in the settings.</param>
public sealed record PlannedService(DeclaredService Service, IReadOnlyList<PlannedVersion> Versions)
{
    /// <summary>The version that callers inside the cluster reach; <see langword="null"/> while none is enabled.</summary>
    public PlannedVersion? Stable => Service.Settings.Stable() is { } index ? Versions[index] : null;

    /// <summary>The identities of its versions, each once.</summary>
    public IEnumerable<ServiceIdentity> Identities => Versions.Select(version => version.Identity).DistinctBy(identity => identity.Name);

    /// <summary>The versions that requests with the header of a version reach: all but those that give their traffic away.</summary>
    public IEnumerable<PlannedVersion> Addressable => Versions.Where(version => version.Settings.Stage != Stage.Draining);

    /// <summary>The services of an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>The services, namespaces and names in ordinal order.</returns>
    public static IEnumerable<PlannedService> Of(EnvironmentDefinition environment) =>
        environment.Settings.AllServices().Select(service => Of(environment, service));

    /// <summary>One service.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="service">The service.</param>
    /// <returns>The service with its versions.</returns>
    public static PlannedService Of(EnvironmentDefinition environment, DeclaredService service) =>
        new(service, [.. PlannedVersion.Of(environment, service)]);
}
