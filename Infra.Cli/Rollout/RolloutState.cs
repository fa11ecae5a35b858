using System.Text.Json;
using Infra.Model.Lifecycle;
using Infra.Model.Servers;
using Infra.Model.Settings;
using Infra.Model.Settings.Pools;
using Infra.Model.Values;

namespace Infra.Cli.Rollout;

/// <summary>Where the pools of an environment stand, and what may come next.</summary>
public static class RolloutState
{
    /// <summary>Describes the pools.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="only">The pool to describe; <see langword="null"/> for all.</param>
    /// <param name="since">Since when generations are in their stages, as far as that is known.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Lines(EnvironmentDefinition environment, PoolName? only, IReadOnlyDictionary<GenerationSettings, string> since)
    {
        var (name, settings) = environment;
        yield return $"{name}: release {settings.Release}";

        foreach (var (pool, poolSettings) in settings.Pools.OrderBy(pool => pool.Key.ToString(), StringComparer.Ordinal).Where(pool => only is null || pool.Key == only))
        {
            yield return "";
            yield return $"{pool}: {poolSettings.Capacity.Min} to {poolSettings.Capacity.Max} servers{(poolSettings.Spread == Spread.PerZone ? " in each zone" : "")}";
            foreach (var generation in PlannedGeneration.Of(environment, pool)) yield return $"{Generation(generation)}{(since.TryGetValue(generation.Settings, out var text) ? $"  {text}" : "")}";
            foreach (var verb in RolloutMove.Verbs(poolSettings))
                yield return $"  next: ./infractl rollout {name} {pool} {Words(verb, poolSettings)}";
        }
    }

    private static string Generation(PlannedGeneration generation)
    {
        var server = generation.Specification;
        return $"  {JsonNamingPolicy.CamelCase.ConvertName(generation.Settings.Stage.ToString()),-8}  {generation.Name}  {server.AmiType} {server.ReleaseVersion}  {string.Join(", ", server.InstanceTypes)}";
    }

    // Enabling is refused while fewer run than the pool needs, so what makes them enough comes first.
    private static string Words(RolloutVerb verb, PoolSettings pool) => verb switch
    {
        RolloutVerb.Test => "test --release NAME",
        RolloutVerb.Enable when pool.Generations.Last(generation => generation.Stage == Stage.Test).TestSize < pool.Capacity.Min =>
            $"test --set testSize={pool.Capacity.Min}",
        _ => JsonNamingPolicy.CamelCase.ConvertName(verb.ToString()),
    };
}
