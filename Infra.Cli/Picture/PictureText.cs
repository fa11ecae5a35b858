using Infra.Model.Releases;
using Infra.Model.Services;
using Infra.Model.Settings.Pools;

namespace Infra.Cli.Picture;

/// <summary>What a picture shows, in words, for those who do not see it.</summary>
internal static class PictureText
{
    /// <summary>Describes an environment.</summary>
    internal static string Of(EnvironmentDefinition environment)
    {
        var (settings, network) = (environment.Settings, environment.Settings.Network);
        return string.Join(' ',
        [
            $"AWS account {settings.Account}, region {settings.Region}.",
            $"Network {string.Join(", ", [network.Cidr, .. network.Pods?.Cidrs ?? []])} in the zones {string.Join(", ", network.Zones.OrderBy(zone => zone.Value).Select(zone => zone.Key))}.",
            $"Servers to the internet: {Entrances.WayOutText(network)}.",
            $"The control plane runs Kubernetes {ReleaseCatalogue.Kubernetes(settings.Release)} of release {settings.Release}.",
            .. settings.Pools.OrderBy(pool => pool.Key.ToString(), StringComparer.Ordinal).Select(pool => $"Pool {pool.Key} has {PoolBlocks.Bounds(pool.Value)}; generations: {string.Join(", ", pool.Value.Generations.Select(Words))}."),
            .. PlannedService.Of(environment).Select(service => $"Service {service.Service} has {string.Join(", ", service.Versions.Select(version => $"{version.Name} ({version.Settings.Stage.Word()}, {version.Settings.Share} %)"))}."),
        ]);
    }

    private static string Words(GenerationSettings generation) => $"release {generation.Server.Release} {generation.Stage.Word()}";
}
