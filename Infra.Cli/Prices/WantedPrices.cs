using Infra.Model.Settings.Pools;
using Infra.Model.Values.Aws;

namespace Infra.Cli.Prices;

/// <summary>The prices that environments of a region need.</summary>
/// <param name="Region">The region.</param>
/// <param name="Types">The instance types of all their generations, in ordinal order.</param>
/// <param name="SpotTypes">Those that are bought as spot.</param>
internal sealed record WantedPrices(AwsRegion Region, IReadOnlyList<InstanceType> Types, IReadOnlyList<InstanceType> SpotTypes)
{
    /// <summary>What environments need.</summary>
    internal static IReadOnlyList<WantedPrices> Of(IEnumerable<EnvironmentDefinition> environments) =>
    [
        .. from environment in environments
           group environment.Settings by environment.Settings.Region into region
           orderby region.Key.ToString()
           let servers = region.SelectMany(settings => settings.Pools.Values).SelectMany(pool => pool.Generations).Select(generation => generation.Server).ToList()
           select new WantedPrices(region.Key, Sorted(servers), Sorted(servers.Where(server => server.CapacityType == CapacityType.Spot))),
    ];

    private static IReadOnlyList<InstanceType> Sorted(IEnumerable<ServerSettings> servers) =>
        [.. servers.SelectMany(server => server.InstanceTypes).Distinct().OrderBy(type => $"{type}", StringComparer.Ordinal)];
}
