using Infra.Model.Settings;
using Infra.Model.Settings.Network;
using Infra.Model.Settings.Pools;
using Infra.Model.Values.Aws;

namespace Infra.Model.Servers;

/// <summary>
/// A generation as it will be declared: its name and what follows from its settings. A pool that spreads per zone has one in each
/// zone for every entry in its settings, each with a name of its own, so that a zone that comes or goes leaves the others alone.
/// </summary>
public sealed record PlannedGeneration
{
    private PlannedGeneration()
    {
    }

    /// <summary>
    /// The name of its launch template and node group: <c>environment-pool-hash</c>, or <c>environment-pool-zone letter-hash</c>. At
    /// most 46 characters, where EKS allows 63.
    /// </summary>
    /// <remarks>
    /// https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html (at 4d52b4d), read 2026-11-22.
    /// </remarks>
    public required string Name { get; init; }

    /// <summary>The pool it belongs to.</summary>
    public required PoolName Pool { get; init; }

    /// <summary>The zones its servers may run in.</summary>
    public required IReadOnlyList<AvailabilityZone> Zones { get; init; }

    /// <summary>Its settings.</summary>
    public required GenerationSettings Settings { get; init; }

    /// <summary>What its servers are.</summary>
    public required ServerSpecification Specification { get; init; }

    /// <summary>The generations of all pools of an environment.</summary>
    /// <param name="environment">The environment.</param>
    /// <returns>The generations: pools in ordinal order, entries as in the settings, zones by their indexes.</returns>
    public static IEnumerable<PlannedGeneration> Of(EnvironmentDefinition environment) =>
        environment.Settings.Pools.Keys.OrderBy(pool => pool.ToString(), StringComparer.Ordinal).SelectMany(pool => Of(environment, pool));

    /// <summary>The generations of one pool.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="pool">One of its pools.</param>
    /// <returns>The generations: entries as in the settings, zones by their indexes.</returns>
    public static IEnumerable<PlannedGeneration> Of(EnvironmentDefinition environment, PoolName pool)
    {
        var settings = environment.Settings.Pools[pool];
        return from generation in settings.Generations
               from zones in Places(settings.Spread, environment.Settings.Network)
               select Of(environment, pool, settings.Spread, generation, zones);
    }

    private static PlannedGeneration Of(
        EnvironmentDefinition environment,
        PoolName pool,
        Spread spread,
        GenerationSettings generation,
        IReadOnlyList<AvailabilityZone> zones)
    {
        var specification = ServerSpecification.Of(environment, pool, generation.Server, zones);
        var place = spread == Spread.PerZone ? $"-{zones[0].ToString()[^1]}" : "";

        return new PlannedGeneration
        {
            Name = $"{environment.Name}-{pool}{place}-{specification.Hash()}",
            Pool = pool,
            Zones = zones,
            Settings = generation,
            Specification = specification,
        };
    }

    private static IEnumerable<IReadOnlyList<AvailabilityZone>> Places(Spread spread, NetworkSettings network)
    {
        var zones = network.Zones.OrderBy(zone => zone.Value).Select(zone => zone.Key).ToList();
        return spread switch
        {
            Spread.AcrossZones => [zones],
            Spread.PerZone => zones.Select(zone => new[] { zone }),
            _ => throw new ArgumentOutOfRangeException(nameof(spread), spread, "not a spread"),
        };
    }
}
