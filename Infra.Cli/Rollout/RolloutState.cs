using System.Text.Json;
using Infra.Nodes;
using Infra.Settings;
using Infra.Values;

namespace Infra.Cli.Rollout;

/// <summary>Where the pools of an environment stand, and what may come next.</summary>
public static class RolloutState
{
    /// <summary>Describes the pools.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="only">The pool to describe; nothing for all.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Lines(EnvironmentDefinition environment, PoolName? only)
    {
        var (name, settings) = environment;
        yield return $"{name}: release {settings.Release}";

        foreach (var (pool, poolSettings) in settings.Pools.OrderBy(pool => pool.Key.ToString(), StringComparer.Ordinal).Where(pool => only is null || pool.Key == only))
        {
            yield return "";
            yield return $"{pool}: {poolSettings.Capacity.Min} to {poolSettings.Capacity.Max} servers{(poolSettings.Spread == Spread.PerZone ? " in each zone" : "")}";
            foreach (var generation in PlannedGeneration.Of(environment, pool)) yield return Generation(generation);
            foreach (var verb in RolloutMove.Verbs(poolSettings))
                yield return $"  next: ./infra rollout {name} {pool} {JsonNamingPolicy.CamelCase.ConvertName(verb.ToString())}{Hint(verb)}";
        }
    }

    private static string Generation(PlannedGeneration generation)
    {
        var server = generation.Specification;
        return $"  {JsonNamingPolicy.CamelCase.ConvertName(generation.Settings.Stage.ToString()),-8}  {generation.Name}  {server.AmiType} {server.ReleaseVersion}  {string.Join(", ", server.InstanceTypes)}";
    }

    private static string Hint(RolloutVerb verb) => verb == RolloutVerb.Test ? " --release NAME" : "";
}
